package org.daybook.employee;

import org.daybook.platform.PageRequest;

/** Which mails of the outbox; null for any. */
public record MailQuery(MailStatus status, MailKind kind, Long recipientId, PageRequest page) {}
