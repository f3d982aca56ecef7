package org.daybook.leave.transfer;

import org.daybook.leave.ImportKind;
import org.daybook.leave.ImportState;
import org.daybook.platform.audit.AuditOrigin;

/**
 * An import that somebody works on.
 *
 * @param assumes the earlier dry run whose lines count as brought in, or null
 * @param personId who answers for it
 * @param origin who did it, for the audit trail
 * @param rowsRead lines that have been looked at
 * @param position the last person written about
 */
record ImportJob(
        long id,
        ImportKind kind,
        boolean dryRun,
        Long assumes,
        ImportState state,
        long personId,
        AuditOrigin origin,
        long rowsRead,
        long position) {

    /** The same, to be done. */
    ImportJob forReal() {
        return new ImportJob(id, kind, false, null, state, personId, origin, rowsRead, position);
    }
}
