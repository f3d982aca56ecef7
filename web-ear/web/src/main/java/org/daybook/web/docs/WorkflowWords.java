package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about what becomes of requests; see {@link Vocabulary}. */
final class WorkflowWords {

    static final Map<String, Word> ALL = Map.ofEntries(
            entry("approvalLevels", new Word("0: needs no approval; 1: the manager; 2: then HR, too.", "1", 2)),
            entry(
                    "BookingInput.approvalLevels",
                    new Word("0: none; 1: the manager; 2: then HR, too; default 1.", "1", 2).orNull()),
            entry(
                    "secondLevelAboveDays",
                    new Word("Only leave of more days needs the second level; null: all.", "10").orNull()),
            entry("cancellationApproved", new Word("Whether calling approved leave off needs approval, too.", "false")),
            entry(
                    "BookingInput.cancellationApproved",
                    new Word("Whether calling leave off needs approval, too; default false.", "false").orNull()),
            entry("visibility", new Word("What colleagues see of it.", "ABSENT")),
            entry("BookingInput.visibility", new Word("What colleagues see; default ABSENT.", "ABSENT").orNull()),
            entry("number", new Word("Number of the amendment in its request, from 1.", "1", 100_000)),
            entry("amendments", new Word("Wishes to change it, oldest first.", "", 1000)),
            entry("Amendment.requestId", new Word("The request that it would change.", "17")),
            entry("Amendment.status", new Word("What became of it.", "PENDING")),
            entry("Amendment.workingDays", new Word("Days that the leave would cost, or costs.", "4")),
            entry("askedBy", new Word("Who asked: the employee, or HR.", "42")),
            entry("decidedBy", new Word("Who accepted or refused it; null: nobody yet, or the system.", "7").orNull()));

    private WorkflowWords() {}
}
