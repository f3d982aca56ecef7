package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about blackout periods, coverage rules and closures; see {@link Vocabulary}. */
final class PlanningWords {

    private static final String DAY = "2026-12-24";
    private static final Word NAME = new Word("Name to show.", "Year-end closing", 100);

    static final Map<String, Word> ALL = Map.ofEntries(
            entry("warnings", new Word("What does not stand against it, but is to be borne in mind.", "", 1000)),
            entry("Blackout.name", NAME),
            entry("BlackoutInput.name", NAME),
            entry("Blackout.reason", new Word("Why, for people to read.", "Stocktaking", 300).orNull()),
            entry("BlackoutInput.reason", new Word("Why, for people to read.", "Stocktaking", 300).orNull()),
            entry("leaveTypes", new Word("Codes of leave types; null: as the rule says.", "annual", 50).orNull()),
            entry("BlackoutList.items", new Word("The periods.", "", 10000)),
            entry("PlanningGroup.value", new Word("Name, or the manager's id; null: everyone.", "Sales", 100).orNull()),
            entry("CoverageRule.name", new Word("Name to show.", "Front desk", 100)),
            entry("CoverageRuleInput.name", new Word("Name to show.", "Front desk", 100)),
            entry("minimumPresent", new Word("So many have to be there; null: no such limit.", "2", 1000000).orNull()),
            entry("maximumAway", new Word("So many may be away; null: no such limit.", "2", 1000000).orNull()),
            entry("weekdays", new Word("Only on these days of the week; null: on all.", "MONDAY", 7).orNull()),
            entry("CoverageRule.validFrom", new Word("First day of leave; null: always.", DAY).orNull()),
            entry("CoverageRuleInput.validFrom", new Word("First day of leave; null: always.", DAY).orNull()),
            entry("CoverageRule.validUntil", new Word("Last day of leave; null: for ever.", DAY).orNull()),
            entry("CoverageRuleInput.validUntil", new Word("Last day of leave; null: for ever.", DAY).orNull()),
            entry("CoverageRuleList.items", new Word("The rules.", "", 10000)),
            entry("Closure.name", NAME),
            entry("ClosureInput.name", NAME),
            entry("Closure.reason", new Word("Why, for people to read.", "Christmas", 300).orNull()),
            entry("ClosureInput.reason", new Word("Why, for people to read.", "Christmas", 300).orNull()),
            entry("Closure.exceptions", new Word("Ids of people who are not booked.", "42", 2000)),
            entry("ClosureInput.exceptions", new Word("Ids of people who are not booked.", "42", 2000).orNull()),
            entry("Closure.people", new Word("People of the group when it was entered.", "120")),
            entry("ClosurePreview.people", new Word("People of the group.", "120")),
            entry("ClosureLine.people", new Word("How many.", "110")),
            entry("peopleSeen", new Word("How many people were looked at.", "120")),
            entry("outcomes", new Word("What became of them, in sums.", "", 10)),
            entry("ClosureLine.days", new Word("Days booked for them, together.", "440")),
            entry("ClosureLine.overdrawn", new Word("How many have less than their policy allows.", "1")),
            entry("ClosurePerson.days", new Word("Days booked.", "4")),
            entry("overdrawn", new Word("Whether that is more than the policy allows.", "false")),
            entry("Closure.createdBy", new Word("Who booked it.", "7")),
            entry(
                    "Closure.finishedAt",
                    new Word("When it was finished; null while it goes on.", "2026-03-01T09:00:05Z").orNull()),
            entry("outcome", new Word("Only those with whom this became of it.", "BOOKED")),
            entry("TouchedRule.code", new Word("What kind of rule.", "blackout-period", 60)),
            entry("TouchedRule.name", NAME),
            entry("closures", new Word("What closures did for the person, by id.", "", 10000)),
            entry("closureId", new Word("Id of the closure.", "3")),
            entry("PersonalClosure.name", NAME),
            entry("PersonalClosure.outcome", new Word("What became of the person.", "BOOKED")),
            entry("ClosureLine.outcome", new Word("What became of these people.", "BOOKED")),
            entry("ClosurePerson.outcome", new Word("What became of the person.", "BOOKED")),
            entry("PersonalClosure.days", new Word("Days booked.", "4")));

    private PlanningWords() {}
}
