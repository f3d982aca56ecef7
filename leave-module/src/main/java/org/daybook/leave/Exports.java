package org.daybook.leave;

import java.util.List;
import java.util.Set;

/** Everything that is kept of people and their leave, as lines of files. */
public interface Exports {

    /**
     * Lines that follow one another, and where to go on.
     *
     * @param rows cells in the order of the kind's columns: texts, numbers, dates
     * @param sick ids of the people of whom they tell that they are or were sick
     * @param last what to ask for next; null after the last line
     */
    record Slice(List<List<Object>> rows, Set<Long> sick, Long last) {}

    /** The next lines. @param after what the slice before said; 0 for the first */
    Slice read(ExportKind kind, long after);

    /** Notes in the audit trail that the running request takes everything of this kind out. */
    void note(ExportKind kind);
}
