package org.daybook.employee;

import java.time.OffsetDateTime;

/**
 * A mail in the outbox, without its words.
 *
 * @param attempts how often a mail server was offered it
 * @param note what the mail server said last, or why it ended; null for nothing
 * @param dueAt when it is tried next, as far as it waits
 * @param endedAt null while it waits
 */
public record MailView(
        long id,
        MailKind kind,
        long recipientId,
        long subjectId,
        MailStatus status,
        int attempts,
        String note,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt) {}
