package org.daybook.leave.transfer;

import java.util.List;

/**
 * A line of good form that waits to be written.
 *
 * @param number of the line among those with content
 * @param line where it begins in the file
 * @param key what it is about: no two lines of a file may have the same
 * @param cells its values, in a form that its kind can read back
 * @param employeeId whom it is about; null for somebody new
 * @param managerId of somebody new, if the manager was there before
 * @param managerKey address of the manager of somebody new, in lower case, or null
 * @param depth of somebody new: 0 if no manager has to be written before; null if that is not known yet
 */
record WaitingRow(
        long number,
        long line,
        String key,
        List<String> cells,
        Long employeeId,
        Long managerId,
        String managerKey,
        Integer depth) {

    /** A line about somebody who is there. */
    static WaitingRow about(long employeeId, FileLine line, String key, List<String> cells) {
        return new WaitingRow(line.number(), line.line(), key, cells, employeeId, null, null, null);
    }

    /** The same about somebody else. */
    WaitingRow of(long person, List<String> values) {
        return new WaitingRow(number, line, key, values, person, managerId, managerKey, depth);
    }

    Finding twice() {
        return Finding.refused(line, null, "duplicate-line", "An earlier line of this file is about the same.");
    }
}
