package org.daybook.employee;

import java.time.Duration;

/**
 * A mail that this node is to send.
 *
 * @param claim which of the claims of this mail it is; a later one ends it
 * @param attempts how often a mail server was offered it so far
 * @param messageKey the same at every attempt, and unlike that of any other mail
 * @param secret sealed; null for none
 * @param age since it was written or, if later, an administrator had it tried again
 */
public record DueMail(
        long id,
        int claim,
        MailKind kind,
        long recipientId,
        long personId,
        long subjectId,
        String told,
        String messageKey,
        String secret,
        int attempts,
        Duration age) {

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "DueMail[id=" + id + ", kind=" + kind + ", claim=" + claim + "]";
    }
}
