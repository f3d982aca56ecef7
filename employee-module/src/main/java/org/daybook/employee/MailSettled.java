package org.daybook.employee;

/** A mail was sent, parked, superseded, or waits for another attempt; fired in the same transaction. */
public record MailSettled(MailKind kind, MailStatus status) {}
