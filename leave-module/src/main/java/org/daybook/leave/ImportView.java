package org.daybook.leave;

import java.time.OffsetDateTime;

/**
 * An import as of now.
 *
 * @param assuming the earlier dry run whose lines count as brought in, or null
 * @param bytes size of the file
 * @param sha256 of the file, in hexadecimal digits; null while it is on its way
 * @param startedBy the person who sent it, or whose service account did
 * @param rowsRead lines that have been looked at, without the one that names the columns
 * @param added lines that had an effect; in a dry run, that would have one
 * @param unchanged lines whose content was there already
 * @param differing lines whose content is there with other values, which stay
 * @param refused lines that cannot be taken
 * @param problem why it failed, null if it did not
 * @param finishedAt null until then
 */
public record ImportView(
        long id,
        ImportKind kind,
        boolean dryRun,
        Long assuming,
        ImportState state,
        long bytes,
        String sha256,
        long startedBy,
        long rowsRead,
        long added,
        long unchanged,
        long differing,
        long refused,
        String problem,
        OffsetDateTime createdAt,
        OffsetDateTime finishedAt) {}
