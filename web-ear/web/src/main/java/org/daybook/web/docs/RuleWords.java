package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about policies, working time and holidays; see {@link Vocabulary}. */
final class RuleWords {

    private static final String DAY = "2026-03-01";
    private static final String MOMENT = "2026-03-01T09:00:00Z";

    private static final Word FIRST_DAY = new Word("From which day on.", DAY);
    private static final Word REGION = new Word("Code of a country or a part of one.", "de-by", 60);

    static final Map<String, Word> POLICIES = Map.ofEntries(
            entry("PolicyGroup.value", new Word("Department, location or id; null: everyone.", "Sales", 100).orNull()),
            entry("afterYears", new Word("Full years of employment on the day of the grant.", "5", 80)),
            entry("extraDays", new Word("Days a year more than the entitlement.", "2")),
            entry("leaveYearStart", new Word("Month and day on which leave years begin.", "01-01", 5)),
            entry("EarningInput.leaveYearStart", new Word("Month and day; default 01-01.", "01-01", 5).orNull()),
            entry("EarningInput.unlimited", new Word("true: there is no entitlement to run out of.", "false").orNull()),
            entry("seniority", new Word("More leave for long service.", "", 20)),
            entry("EarningInput.seniority", new Word("More leave for long service; default none.", "", 20).orNull()),
            entry("balanceCap", new Word("A grant never lifts what is left above it; null: no cap.", "28").orNull()),
            entry("fullWeekDays", new Word("Days in a week for which all of it is meant.", "5")),
            entry("EarningInput.fullWeekDays", new Word("Days in a week it is meant for; default 5.", "5").orNull()),
            entry("all", new Word("Whether all that is left is handed on.", "false")),
            entry("CarryOverInput.all", new Word("true: all that is left is handed on.", "false").orNull()),
            entry("CarryOver.limit", new Word("At most so many days are handed on; null: all.", "5").orNull()),
            entry("CarryOverInput.limit", new Word("At most so many days are handed on; default 0.", "5").orNull()),
            entry("CarryOver.lastValidDay", new Word("In the next year; null: its end.", "03-31", 5).orNull()),
            entry("CarryOverInput.lastValidDay", new Word("In the next year; default: its end.", "03-31", 5).orNull()),
            entry("keptDays", new Word("So many of them stay to the end of the year.", "2")),
            entry("CarryOverInput.keptDays", new Word("So many stay to the end of the year; default 0.", "2").orNull()),
            entry("negativeLimit", new Word("Days by which a leave year may be overdrawn.", "0")),
            entry("waitingDays", new Word("Days from joining in which leave cannot begin.", "0", 3660)),
            entry("noticeDays", new Word("Days between asking and the first day.", "0", 3660)),
            entry("monthsAhead", new Word("How far after today leave may begin.", "12", 120)),
            entry("monthsBack", new Word("How far before today leave may begin.", "12", 120)),
            entry("runExempt", new Word("Whether leave of this type may be as long as it must.", "false")),
            entry("calendarDays", new Word("Whether weekends and holidays count.", "false")),
            entry("BookingInput.negativeLimit", new Word("Days of overdraft; default 0.", "0").orNull()),
            entry("BookingInput.waitingDays", new Word("Days from joining; default 0.", "0", 3660).orNull()),
            entry("BookingInput.noticeDays", new Word("Days before the first day; default 0.", "0", 3660).orNull()),
            entry("BookingInput.monthsAhead", new Word("Months after today; default 12.", "12", 120).orNull()),
            entry("BookingInput.monthsBack", new Word("Months before today; default 12.", "12", 120).orNull()),
            entry("BookingInput.longestRunDays", new Word("Calendar days; default 30.", "30", 3660).orNull()),
            entry(
                    "BookingInput.runExempt",
                    new Word("Whether there is no longest run; default false.", "false").orNull()),
            entry("BookingInput.halfDaysAllowed", new Word("Default true.", "true").orNull()),
            entry("BookingInput.calendarDays", new Word("Default false: working days count.", "false").orNull()),
            entry("documentAfterDays", new Word("Longer leave needs a document; null: never.", "3", 3660).orNull()),
            entry("documentWithinDays", new Word("Days in which it has to come; null: before.", "7", 366).orNull()),
            entry("interruptsLeave", new Word("Other leave makes way; null: for sick leave.", "true").orNull()),
            entry("Policy.validFrom", FIRST_DAY),
            entry("PolicyInput.validFrom", FIRST_DAY),
            entry("PackLoading.validFrom", FIRST_DAY),
            entry("validUntil", new Word("Last day; null: until the group's next policy.", "2026-12-31").orNull()),
            entry("source", new Word("Where the rule comes from: a law, a contract.", "Works agreement", 300).orNull()),
            entry("PolicyPack.source", new Word("The law or custom that it follows.", "BUrlG, section 3", 1000)),
            entry("PolicyPack.name", new Word("Name to show.", "Neutral default", 200)),
            entry("PolicyPack.version", new Word("Version of its rules.", "1")),
            entry("PolicyPack.leaveTypes", new Word("Codes of the leave types that it has rules for.", "annual", 40)),
            entry("LeaveTypeInput.code", new Word("Lower-case letters, digits, dashes.", "parental", 40)),
            entry("LeaveTypeInput.name", new Word("Name to show.", "Parental leave", 100)));

    static final Map<String, Word> RUNS = Map.ofEntries(
            entry("loadPolicyPack.code", new Word("Code of the pack.", "neutral", 40)),
            entry(
                    "summary",
                    new Word("How the balance comes about, in plain words.", "Annual leave: 20 days are left.", 4000)),
            entry("language", new Word("Language of the summaries.", "en", 35)),
            entry("people", new Word("How many people were looked at.", "50")),
            entry("ChangePreview.balances", new Word("Balances that would be other ones.", "", 10000)),
            entry("ChangePreview.requests", new Word("Booked leave that would cost something else.", "", 10000)),
            entry("ChangedBalance.before", new Word("Days that can be booked now.", "25")),
            entry("ChangedRequest.before", new Word("Days that it costs now.", "5")),
            entry("ChangedBalance.after", new Word("Days that could be booked then.", "30")),
            entry("ChangedRequest.after", new Word("Days that it would cost then.", "4")),
            entry("workPatterns", new Word("By which patterns the person works.", "", 10000)),
            entry("workplaces", new Word("Where the person works.", "", 10000)),
            entry("dryRun", new Word("Whether only to tell what would be posted; default false.", "true").orNull()),
            entry("AccrualRun.id", new Word("Its number; null if nothing was posted.", "3").orNull()),
            entry("dueBy", new Word("The day by which it was due.", DAY)),
            entry("startedAt", new Word("When it began.", MOMENT)),
            entry(
                    "finishedAt",
                    new Word("When it ended; null while it goes on, or if it was cut off.", MOMENT).orNull()),
            entry("accountsSeen", new Word("Accounts that were looked at.", "300")),
            entry("rowsPosted", new Word("Rows of the ledger.", "280")),
            entry("skipped", new Word("Accounts in which nothing was due.", "20")),
            entry("Recount.lastDay", new Word("Last day that may cost something else; null: no end.", DAY).orNull()),
            entry("Recount.firstDay", new Word("First day that may cost something else.", DAY)),
            entry("Recount.location", new Word("Only of people there; null: everybody.", "Berlin", 100).orNull()),
            entry("cause", new Word("Why, for people to read.", "The holidays of 2026-03-01 changed.", 500)),
            entry("Recount.recordedAt", new Word("When the change was made.", MOMENT)),
            entry("Recount.finishedAt", new Word("When it ended; null while it goes on.", MOMENT).orNull()),
            entry(
                    "reached",
                    new Word("Leave that begins earlier was looked at; null: none yet, or all.", DAY).orNull()),
            entry("leftOut", new Word("People to whom nothing could be posted; see a node's log.", "", 100)),
            entry("failed", new Word("Requests that could not be counted; see a node's log.", "0")),
            entry("changed", new Word("Requests that cost something else now.", "3")),
            entry("lines", new Word("What was posted, by kind of row.", "", 20)),
            entry("AccrualRunLine.rows", new Word("How many of them.", "280")),
            entry("sum", new Word("Their days, together.", "7000")));

    static final Map<String, Word> WORKING_TIME = Map.ofEntries(
            entry("WorkPattern.name", new Word("Name to show, unlike all others.", "Mornings", 100)),
            entry("WorkPatternInput.name", new Word("Name to show, unlike all others.", "Mornings", 100)),
            entry("PatternAssignment.name", new Word("Name of the pattern.", "Mornings", 100)),
            entry("firstWeekOf", new Word("The Monday on which the first of the weeks begins.", "2026-01-05")),
            entry(
                    "WorkPatternInput.firstWeekOf",
                    new Word("A day of a week that is the first; needed for several weeks.", "2026-01-05").orNull()),
            entry("weeks", new Word("The weeks that alternate.", "", 53)),
            entry("mornings", new Word("Minutes before noon, Monday to Sunday; 0: not worked.", "240", 720)),
            entry("afternoons", new Word("Minutes after noon, Monday to Sunday; 0: not worked.", "240", 720)),
            entry("daysPerWeek", new Word("Days worked in a week on average.", "5")),
            entry("PatternAssignment.validFrom", FIRST_DAY),
            entry("PatternAssignmentInput.validFrom", FIRST_DAY),
            entry("patternId", new Word("Id of a work pattern.", "1")),
            entry("PatternAssignmentInput.patternId", new Word("Null takes back what was said.", "1").orNull()),
            entry("Workplace.validFrom", FIRST_DAY),
            entry("PatternChange.validFrom", FIRST_DAY),
            entry("PatternChange.patternId", new Word("Null takes back what was said.", "1").orNull()),
            entry("WorkplaceChange.validFrom", FIRST_DAY),
            entry("WorkplaceInput.validFrom", FIRST_DAY),
            entry("Location.validFrom", FIRST_DAY),
            entry("LocationInput.validFrom", FIRST_DAY),
            entry("region", REGION.orNull()),
            entry("HolidayCalendar.region", REGION),
            entry("listHolidays.region", REGION),
            entry("importHolidays.region", new Word("The region, and all below it; default everywhere.", "de-by", 60)),
            entry("Location.region", new Word("Code of a region; empty: no holidays.", "de-by", 60)),
            entry("HolidayCalendar.name", new Word("English name of the region.", "Bavaria", 200)),
            entry("HolidayCalendarList.items", new Word("All regions, by code.", "", 10000)),
            entry("HolidayList.items", new Word("The holidays, by date.", "", 400)),
            entry("HolidayOverrideList.items", new Word("What was said, by date and region.", "", 10000)),
            entry("PolicyList.items", new Word("The policies.", "", 100000)),
            entry("LocationList.items", new Word("The locations.", "", 10000)),
            entry("WorkPatternList.items", new Word("The work patterns.", "", 10000)),
            entry("listWorkingDays.from", new Word("First day; default today.", DAY)),
            entry("listWorkingDays.to", new Word("Last day, at most 365 days later; default four weeks.", DAY)),
            entry("listWorkingDays.knownAt", new Word("By what had been recorded then; default now.", MOMENT)),
            entry("WorkDayList.items", new Word("The dates.", "", 366)),
            entry("worked", new Word("What leave on it costs: 0, 0.5 or 1 day.", "1")),
            entry("WorkDay.holiday", new Word("Name of the holiday; null: none.", "Christmas Day", 500).orNull()),
            entry("WorkDay.closed", new Word("Which part of the day it closes; null: none.", "FULL").orNull()),
            entry("Holiday.name", new Word("Name of the holiday.", "Christmas Day", 500)),
            entry("HolidayOverride.name", new Word("Name of the holiday.", "Party", 200).orNull()),
            entry(
                    "HolidayOverrideInput.name",
                    new Word("Name; needed where it closes something.", "Party", 200).orNull()),
            entry("imported", new Word("Days that are holidays now and were not, or had another name.", "11")),
            entry("unchanged", new Word("Days that were holidays of that name already.", "0")),
            entry(
                    "HolidayImport.skipped",
                    new Word("What was left out, and why.", "Sale: it has no whole days.", 300)));

    private RuleWords() {}
}
