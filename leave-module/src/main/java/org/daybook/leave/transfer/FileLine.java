package org.daybook.leave.transfer;

import java.util.List;

/**
 * A line of a file.
 *
 * @param number of the line among those with content, from 1
 * @param line where it begins in the file, from 1
 * @param cells in the order of the kind's columns, trimmed, empty for columns that the file lacks; null if the line has
 *     more or fewer cells than the file has columns
 */
record FileLine(long number, long line, List<String> cells) {

    FileLine {
        cells = cells == null ? null : List.copyOf(cells);
    }
}
