package org.daybook.employee.account.session;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.daybook.employee.account.secret.Secrets;

/**
 * A session as it is kept. It begins with a sign-in, goes on each time its refresh token is used, and ends by signing
 * out, with the account, with time, or when a token turns up that was used before.
 *
 * @param previousHash of the token before the current one, null on the first
 * @param successorSalt from which the current token was made of the previous one, null on the first
 * @param expiresAt the end at the latest
 */
record Session(
        long id,
        long employeeId,
        String tokenHash,
        String previousHash,
        String successorSalt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt,
        boolean ended) {

    /** How long the token before the current one is good for the same answer again. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What a token is to a session. */
    enum Standing {
        CURRENT,
        JUST_USED,
        REUSED
    }

    /** @param token one of this session's family */
    Standing standing(RefreshToken token, OffsetDateTime now) {
        String hash = token.turnHash();
        if (Secrets.same(hash, tokenHash)) {
            return Standing.CURRENT;
        }
        boolean justUsed =
                previousHash != null && Secrets.same(hash, previousHash) && !now.isAfter(lastUsedAt.plus(GRACE));
        return justUsed ? Standing.JUST_USED : Standing.REUSED;
    }

    boolean over(OffsetDateTime now, Duration idle) {
        return ended || !now.isBefore(end(lastUsedAt, idle, expiresAt));
    }

    /** When a session ends that is used at this moment and then no more. */
    static OffsetDateTime end(OffsetDateTime used, Duration idle, OffsetDateTime expiresAt) {
        OffsetDateTime unused = used.plus(idle);
        return unused.isBefore(expiresAt) ? unused : expiresAt;
    }
}
