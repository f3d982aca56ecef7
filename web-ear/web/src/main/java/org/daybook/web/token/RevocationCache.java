package org.daybook.web.token;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.daybook.employee.Revocation;
import org.daybook.employee.RevocationPage;
import org.daybook.employee.Revocations;
import org.daybook.platform.RuleViolation;

/**
 * What was revoked, as this node knows it, and the database's time. {@link TokenUpkeep} asks every three seconds. If that
 * has not worked for a minute, nobody is let in until it works again.
 */
@ApplicationScoped
class RevocationCache {

    /** How old the knowledge may be. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private final Map<Long, Instant> people = new ConcurrentHashMap<>();
    private final Map<Long, Instant> sessions = new ConcurrentHashMap<>();
    private final Kept<Answer> answer;

    @EJB
    private Revocations revocations;

    /** Only for whoever asks, one at a time. */
    private long position;

    RevocationCache() {
        this(null, System::nanoTime);
    }

    RevocationCache(Revocations revocations, LongSupplier nanos) {
        this.revocations = revocations;
        this.nanos = nanos;
        this.answer = new Kept<>(this::learn, nanos);
    }

    /**
     * @param at the database's time
     * @param asked this node's time of the question; so what is computed from it may run ahead of the database by the
     *     time of one call, never behind
     */
    private record Answer(Instant at, long asked) {}

    /**
     * The database's time.
     *
     * @throws RuleViolation {@code unavailable} if what was revoked is not known
     */
    Instant now() {
        Answer latest = answer.notOlderThan(LONGEST_SILENCE);
        return latest.at().plusNanos(nanos.getAsLong() - latest.asked());
    }

    /** Whether the token was revoked, as far as is known. */
    boolean covers(AccessClaims token) {
        return covers(token.employeeId(), token.madeAt()) || isBefore(token.madeAt(), sessions.get(token.sessionId()));
    }

    /** Whether everything that the person was given until then was revoked, as far as is known. */
    boolean covers(long employeeId, Instant givenAt) {
        return isBefore(givenAt, people.get(employeeId));
    }

    /** Learns what is new. */
    void ask() {
        answer.renew();
    }

    private Answer learn() {
        long asked = nanos.getAsLong();
        RevocationPage page = revocations.revokedSince(position);
        page.items().forEach(this::keep);
        position = page.position();
        Instant at = page.at().toInstant();
        Instant oldest = at.minus(Revocations.KEPT);
        people.values().removeIf(oldest::isAfter);
        sessions.values().removeIf(oldest::isAfter);
        return new Answer(at, asked);
    }

    private void keep(Revocation revocation) {
        Map<Long, Instant> kept = revocation.sessionId() == null ? people : sessions;
        Long id = revocation.sessionId() == null ? Long.valueOf(revocation.employeeId()) : revocation.sessionId();
        kept.merge(id, revocation.notBefore().toInstant(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static boolean isBefore(Instant givenAt, Instant revoked) {
        return revoked != null && givenAt.isBefore(revoked);
    }
}
