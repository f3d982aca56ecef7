package org.daybook.leave.transfer;

import org.daybook.leave.ImportFinding.Outcome;

/**
 * Something to be reported about a line.
 *
 * @param employeeId whom the message tells something about, or null
 */
record Finding(long line, Outcome outcome, String column, String code, String message, Long employeeId) {

    static Finding refused(long line, String column, String code, String message) {
        return new Finding(line, Outcome.REFUSED, column, code, message, null);
    }
}
