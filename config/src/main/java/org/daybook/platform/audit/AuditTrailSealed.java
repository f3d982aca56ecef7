package org.daybook.platform.audit;

/**
 * Rows were closed into the chain.
 *
 * @param rows how many
 */
public record AuditTrailSealed(long rows) {}
