package org.daybook.employee.account.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.daybook.employee.account.setting.AccountSettings;
import org.daybook.employee.account.setting.Argon2Cost;
import org.daybook.platform.RuleViolation;

/**
 * Hashes passwords, a few at a time: each hash takes a core and some 19 MiB for a while, so more than two a core would
 * only make everybody slow. Call it outside a transaction, which would keep a connection waiting.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Argon2Cost cost;
    private final Semaphore permits;
    /** What the password of somebody unknown is compared with, so that it takes as long. */
    private final PasswordHash nobody;

    @Inject
    public PasswordHasher(AccountSettings settings) {
        this(settings.hashCost(), AT_ONCE);
    }

    PasswordHasher(Argon2Cost cost, int atOnce) {
        this.cost = cost;
        permits = new Semaphore(atOnce);
        nobody = PasswordHash.of(Secrets.random(), cost);
    }

    /** For the container's proxy only. */
    protected PasswordHasher() {
        cost = null;
        permits = null;
        nobody = null;
    }

    /**
     * A new hash.
     *
     * @return PHC string
     * @throws RuleViolation {@code rate-limited} while as many others are hashed as may be at once
     */
    public String hash(String password) {
        return alone(() -> PasswordHash.of(password, cost).phc()).orElseThrow(() -> RuleViolation.tooOften(BUSY));
    }

    /**
     * Whether this is the password.
     *
     * @param phc the kept hash, or null if there is none: the answer takes as long and is no
     * @throws RuleViolation {@code rate-limited} while as many others are hashed as may be at once
     */
    public boolean matches(String password, String phc) {
        PasswordHash kept = phc == null ? nobody : PasswordHash.parse(phc);
        return alone(() -> kept.matches(password)).orElseThrow(() -> RuleViolation.tooOften(BUSY)) && phc != null;
    }

    /** A hash of today's cost, if the kept one has another and there is capacity. */
    public Optional<String> renewed(String password, String phc) {
        return PasswordHash.parse(phc).cost().equals(cost)
                ? Optional.empty()
                : alone(() -> PasswordHash.of(password, cost).phc());
    }

    private <T> Optional<T> alone(Supplier<T> work) {
        if (!permits.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            permits.release();
        }
    }
}
