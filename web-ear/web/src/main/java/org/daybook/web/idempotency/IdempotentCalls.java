package org.daybook.web.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.platform.RuleViolation;
import org.daybook.web.problem.EdgeProblem;
import org.daybook.web.reply.Reply;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs a call once for each key: each method is one transaction, which the call joins. */
@Stateless
public class IdempotentCalls {

    @Inject
    private Jdbi sql;

    /**
     * Runs the call, or gives back the reply of the first one.
     *
     * @throws RuleViolation {@code idempotency-key-in-flight}, {@code idempotency-key-reused}, and what the call throws
     */
    public Reply once(CallKey key, Supplier<Reply> call) {
        return sql.withHandle(handle -> {
            if (!lock(handle, key)) {
                throw new RuleViolation(
                        EdgeProblem.IDEMPOTENCY_KEY_IN_FLIGHT, "Wait a moment and repeat it, with the same key.");
            }
            // A statement of its own, so that it sees what the lock's holder before us has committed.
            return stored(handle, key).orElseGet(() -> {
                Reply reply = call.get();
                store(handle, key, reply);
                return reply;
            });
        });
    }

    private static boolean lock(Handle handle, CallKey key) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, :caller))")
                .bind("key", key.key())
                .bind("caller", key.callerId())
                .mapTo(Boolean.class)
                .one();
    }

    private static Optional<Reply> stored(Handle handle, CallKey key) {
        return handle.createQuery("""
                        SELECT fingerprint, status, headers, body FROM platform.idempotency_keys
                        WHERE caller_id = :caller AND key = :key AND created_at > now() - interval '24 hours'
                        """)
                .bind("caller", key.callerId())
                .bind("key", key.key())
                .map((row, context) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), key.fingerprint())) {
                        throw new RuleViolation(
                                EdgeProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a different call.");
                    }
                    return new Reply(
                            row.getInt("status"), HeaderLines.parse(row.getString("headers")), row.getBytes("body"));
                })
                .findOne();
    }

    private static void store(Handle handle, CallKey key, Reply reply) {
        handle.createUpdate("""
                        INSERT INTO platform.idempotency_keys (caller_id, key, fingerprint, status, headers, body)
                        VALUES (:caller, :key, :fingerprint, :status, :headers, :body)
                        ON CONFLICT (caller_id, key) DO UPDATE SET fingerprint = excluded.fingerprint,
                            status = excluded.status, headers = excluded.headers, body = excluded.body,
                            created_at = excluded.created_at
                        """)
                .bind("caller", key.callerId())
                .bind("key", key.key())
                .bind("fingerprint", key.fingerprint())
                .bind("status", reply.status())
                .bind("headers", HeaderLines.format(reply.headers()))
                .bind("body", reply.body())
                .execute();
    }
}
