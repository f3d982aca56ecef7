package org.daybook.leave.transfer;

import java.util.List;

/** What is done with the lines of one kind of file. Each call is part of one transaction that holds the import. */
interface Intake {

    /** Looks at lines; those that can be taken wait from then on. */
    Tally read(ImportJob job, List<FileLine> lines, Directory directory);

    /** Writes some of the lines that wait, or, in a dry run, works out what they would do. */
    Step write(ImportJob job, Directory directory);

    /** What is done with lines about people who are there. */
    interface OfPeople {

        /** About how many lines are one step. */
        int linesAtOnce();

        /** Writes these lines, or, in a dry run, works out what they would do. */
        Tally write(ImportJob job, List<WaitingRow> next);
    }

    /**
     * A step of writing.
     *
     * @param position where the next one begins
     * @param last whether nothing is left
     */
    record Step(Tally tally, long position, boolean last) {

        static Step over(long position) {
            return new Step(new Tally(), position, true);
        }
    }
}
