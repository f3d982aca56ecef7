package org.daybook.leave;

import org.daybook.platform.audit.AuditOrigin;

/**
 * The wish to bring a file in.
 *
 * @param dryRun whether only to say what would happen
 * @param personId who answers for it
 * @param origin who does it, for the audit trail
 */
public record StartImport(ImportKind kind, boolean dryRun, long personId, AuditOrigin origin) {}
