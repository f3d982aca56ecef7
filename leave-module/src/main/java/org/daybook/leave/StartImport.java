package org.daybook.leave;

import org.daybook.platform.audit.AuditOrigin;

/**
 * The wish to bring a file in.
 *
 * @param dryRun whether only to say what would happen
 * @param assuming id of an earlier dry run that it is to be judged after, as if that had brought its lines in; or null
 * @param personId who answers for it
 * @param origin who does it, for the audit trail
 */
public record StartImport(ImportKind kind, boolean dryRun, Long assuming, long personId, AuditOrigin origin) {}
