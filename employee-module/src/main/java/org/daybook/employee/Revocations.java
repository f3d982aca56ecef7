package org.daybook.employee;

import java.time.Duration;

/**
 * What every node has to know to refuse access tokens before they run out: it asks every few seconds and keeps the
 * answers as long as tokens live. Written on sign-out, re-use of a refresh token, change of password or roles, disabling
 * and leaving, in the transaction of the change.
 */
public interface Revocations {

    /** How long a revocation is handed out. No access token may live longer. */
    Duration KEPT = Duration.ofHours(1);

    /**
     * What was revoked since the position of the answer before.
     *
     * @param position of the answer before; 0 for everything of the last hour
     */
    RevocationPage revokedSince(long position);
}
