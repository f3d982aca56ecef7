package org.daybook.employee.account.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.daybook.employee.Revocations;
import org.daybook.platform.Settings;

/** What can be configured about accounts and sessions; {@code docs/operate/configuration.md} explains each of them. */
@ApplicationScoped
public class AccountSettings {

    private static final String TOKEN_LIFE = "daybook.access-token.life";
    private static final String ROTATION = "daybook.keys.rotate-every";
    private static final Duration SHORTEST_ROTATION = Duration.ofMinutes(2);

    private final Settings settings;

    @Inject
    public AccountSettings(Settings settings) {
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected AccountSettings() {
        this(null);
    }

    /** Cost of new password hashes; the default is OWASP's for Argon2id. */
    public Argon2Cost hashCost() {
        return new Argon2Cost(
                settings.number("daybook.password.memory-kib", 19_456),
                settings.number("daybook.password.passes", 2),
                settings.number("daybook.password.lanes", 1));
    }

    /** Life of a link for a first password. */
    public Duration invitationLife() {
        return settings.duration("daybook.links.invitation-life", Duration.ofDays(7));
    }

    /** Life of a link that replaces a password. */
    public Duration resetLife() {
        return settings.duration("daybook.links.reset-life", Duration.ofHours(1));
    }

    /** Password evaluations for one name, or from one known device, in five minutes. */
    public int attemptsPerAccount() {
        return settings.number("daybook.sign-in.attempts-per-account", 10);
    }

    /** Failed password evaluations from one address in an hour. */
    public int attemptsPerAddress() {
        return settings.number("daybook.sign-in.attempts-per-address", 100);
    }

    /** How long a session lasts without being used. */
    public Duration sessionIdle() {
        return settings.duration("daybook.session.idle", Duration.ofDays(14));
    }

    /** How long a session lasts at most. */
    public Duration sessionLife() {
        return settings.duration("daybook.session.life", Duration.ofDays(90));
    }

    /**
     * How long access tokens live.
     *
     * @throws IllegalStateException if longer than revocations are kept
     */
    public Duration tokenLife() {
        Duration life = settings.duration(TOKEN_LIFE, Duration.ofMinutes(10));
        if (life.compareTo(Revocations.KEPT) >= 0) {
            throw new IllegalStateException("The setting " + TOKEN_LIFE + " must be shorter than " + Revocations.KEPT
                    + ": a revocation is not kept longer.");
        }
        return life;
    }

    /**
     * How often a new signing key is made.
     *
     * @throws IllegalStateException if so often that keys would be replaced before they sign
     */
    public Duration rotateKeysEvery() {
        Duration every = settings.duration(ROTATION, Duration.ofDays(30));
        if (every.compareTo(SHORTEST_ROTATION) < 0) {
            throw new IllegalStateException("The setting " + ROTATION + " must be at least " + SHORTEST_ROTATION + ".");
        }
        return every;
    }

    /** What private keys are sealed with. */
    public String secret() {
        return settings.secret();
    }
}
