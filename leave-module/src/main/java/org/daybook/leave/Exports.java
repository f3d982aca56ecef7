package org.daybook.leave;

import java.util.List;
import java.util.Set;

/** Everything that can be brought in, as lines of a file that could be brought in again. */
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
    Slice read(ImportKind kind, long after);

    /** Notes in the audit trail that the running request takes everything of this kind out. */
    void note(ImportKind kind);
}
