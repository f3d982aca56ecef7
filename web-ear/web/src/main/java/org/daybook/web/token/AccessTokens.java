package org.daybook.web.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.employee.SignedIn;
import org.daybook.employee.SigningKey;
import org.daybook.platform.RuleViolation;

/** Makes access tokens and tells whose a token is, without asking the database about the person. */
@ApplicationScoped
public class AccessTokens {

    /** A check of a signature costs more than the rest of a small request; the same tokens come again and again. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Checked> remembered = new ConcurrentHashMap<>();
    private final KeyCache keys;
    private final RevocationCache revocations;
    private final TokenReader reader;
    private final TokenWriter writer;
    private final Duration life;

    /** What a token says, and the key that it was checked with: a key may be withdrawn before its tokens have run out. */
    private record Checked(AccessClaims claims, String keyId) {}

    @Inject
    AccessTokens(TokenSettings settings, KeyCache keys, RevocationCache revocations) {
        this.keys = keys;
        this.revocations = revocations;
        this.reader = new TokenReader(settings.issuer());
        this.writer = new TokenWriter(settings.issuer());
        this.life = settings.life();
    }

    /** For the container's proxy only. */
    protected AccessTokens() {
        keys = null;
        revocations = null;
        reader = null;
        writer = null;
        life = null;
    }

    /** How long a new token lives; whole seconds. */
    public Duration life() {
        return life;
    }

    /**
     * A token for a session that has just begun or gone on.
     *
     * @param csrfHash what unsafe requests have to prove knowledge of; null outside browsers
     */
    public String mint(SignedIn session, String csrfHash) {
        Instant madeAt = session.at().toInstant();
        AccessClaims claims = new AccessClaims(
                session.employee().id(),
                session.sessionId(),
                session.employee().roles(),
                madeAt,
                madeAt.truncatedTo(ChronoUnit.SECONDS).plus(life),
                csrfHash);
        return writer.write(claims, keys.signing());
    }

    /**
     * What a token says; empty if it is no token of ours, has run out or was revoked, or if its key was withdrawn.
     *
     * @throws RuleViolation {@code unavailable} if what was revoked is not known
     */
    public Optional<AccessClaims> verify(String token) {
        Instant now = revocations.now();
        return checked(token, now)
                .map(Checked::claims)
                .filter(claims -> claims.expiresAt().isAfter(now) && !revocations.covers(claims));
    }

    private Optional<Checked> checked(String token, Instant now) {
        Checked known = remembered.get(token);
        if (known != null) {
            if (keyOf(known.keyId(), now).isPresent()) {
                return Optional.of(known);
            }
            remembered.remove(token);
            return Optional.empty();
        }
        AtomicReference<String> keyId = new AtomicReference<>();
        Optional<Checked> read = reader.read(
                        token,
                        id -> {
                            keyId.set(id);
                            return keyOf(id, now);
                        },
                        now)
                .map(claims -> new Checked(claims, keyId.get()));
        read.ifPresent(fresh -> remember(token, fresh, now));
        return read;
    }

    /**
     * Whether rights of this person were taken away since then, as far as this node knows.
     *
     * @param since by the database's clock
     */
    public boolean isRevoked(long employeeId, Instant since) {
        return revocations.covers(employeeId, since);
    }

    /** The database's time as this node knows it. */
    public Instant now() {
        return revocations.now();
    }

    private Optional<ECPublicKey> keyOf(String id, Instant now) {
        return keys.verifying(id)
                .filter(key -> key.verifiesUntil() == null
                        || key.verifiesUntil().toInstant().isAfter(now))
                .map(SigningKey::publicKey);
    }

    private void remember(String token, Checked checked, Instant now) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.values().removeIf(old -> !old.claims().expiresAt().isAfter(now));
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(token, checked);
    }
}
