package org.daybook.platform.audit;

/**
 * The whole trail was looked at.
 *
 * @param rows how many rows there are
 * @param unsealed how many of them wait for their seal
 * @param violations how many violations were found; each one is somebody's deed
 */
public record AuditTrailChecked(long rows, long unsealed, long violations) {}
