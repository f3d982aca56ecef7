package org.daybook.platform.audit;

import java.util.List;

/**
 * What a check of the trail found.
 *
 * @param seals number of the last seal
 * @param rows how many rows there are
 * @param unsealed how many of them wait for their seal
 * @param erased how many of them have lost values by an erasure that is on record
 * @param violations how many violations there are
 * @param findings the first of them, one line each
 * @param head hash of the last seal in hexadecimal: kept outside the database it proves later that the chain up to there
 *     is still the same
 */
public record AuditReport(
        long seals, long rows, long unsealed, long erased, long violations, List<String> findings, String head) {

    /** Whether no row was altered, removed or put in, no value altered or taken away, and no seal broken. */
    public boolean intact() {
        return violations == 0;
    }
}
