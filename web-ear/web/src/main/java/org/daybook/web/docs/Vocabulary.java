package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the members and parameters of the interface mean, with an example each; the same word means the same wherever it
 * appears. A line {@code Schema.member} goes before one for the member alone. A question mark: the value may be null.
 */
final class Vocabulary {

    /**
     * @param example as text; the member's type says how it is written
     * @param max greatest length, number or count; 0 for the default of the type
     */
    record Word(String meaning, String example, long max, boolean nullable) {

        Word(String meaning, String example) {
            this(meaning, example, 0, false);
        }

        Word(String meaning, String example, long max) {
            this(meaning, example, max, false);
        }

        Word orNull() {
            return new Word(meaning, example, max, true);
        }
    }

    private static final Map<String, Word> PEOPLE = Map.ofEntries(
            entry("id", new Word("Number that never changes and is never given again.", "42")),
            entry("name", new Word("Full name.", "Ada Byron", 200)),
            entry("email", new Word("E-mail address, unique without regard to case.", "ada@example.org", 254)),
            entry("department", new Word("Name of the department.", "Engineering", 100)),
            entry("joiningDate", new Word("First day of employment.", "2026-03-01")),
            entry("leavingDate", new Word("Last day of employment; null while none is set.", "2027-02-28").orNull()),
            entry("managerId", new Word("Who decides on this person's leave; null at the top.", "7").orNull()),
            entry("location", new Word("Place of work.", "Turin", 100).orNull()),
            entry("locale", new Word("BCP 47 tag of the language for mail.", "en-GB", 35).orNull()),
            entry("roles", new Word("What the person may do; only administrators change it.", "EMPLOYEE", 4)),
            entry("EmployeeInput.roles", new Word("What the person may do; default EMPLOYEE.", "EMPLOYEE", 4).orNull()),
            entry("active", new Word("Whether the person is employed today.", "true")),
            entry("managerOf", new Word("Ids of the people who report to this person directly.", "43", 200)),
            entry("createdAt", new Word("When it was made.", "2026-03-01T09:00:00Z")),
            entry("updatedAt", new Word("When it was last changed.", "2026-03-01T09:00:00Z")),
            entry("version", new Word("Rises with every change.", "1")),
            entry("q", new Word("Part of the name or of the e-mail address, any case.", "ada", 200)));

    private static final Map<String, Word> REQUESTS = Map.ofEntries(
            entry("employeeId", new Word("The person whose leave it is.", "42")),
            entry("LeaveSubmission.employeeId", new Word("Whose leave, if HR submits on behalf.", "42").orNull()),
            entry("leaveType", new Word("Code of a leave type; absent where you may not know it.", "annual", 40)),
            entry("startDate", new Word("First date.", "2026-03-02")),
            entry("endDate", new Word("Last date.", "2026-03-06")),
            entry("workingDays", new Word("Days that it costs.", "5")),
            entry("reason", new Word("Why, in the person's own words.", "A long weekend", 1000).orNull()),
            entry("AdjustmentInput.reason", new Word("Why; the employee sees it.", "Moved house", 1000)),
            entry("Adjustment.reason", new Word("Why; the employee sees it.", "Moved house", 1000)),
            entry("level", new Word("Approval level that decides next, from 1.", "1", 9)),
            entry("approvedBy", new Word("Who made the last decision; null while there is none.", "7").orNull()),
            entry("decidedAt", new Word("When; null while there is no decision.", "2026-03-01T10:00:00Z").orNull()),
            entry("comment", new Word("What was said with it.", "Enjoy the sun", 1000).orNull()),
            entry("action", new Word("What happened.", "APPROVED", 40)),
            entry("actorId", new Word("Who did it; null for the system.", "7").orNull()),
            entry("Adjustment.actorId", new Word("Who corrected it.", "7")),
            entry("capacity", new Word("In which capacity.", "MANAGER", 40)),
            entry("channel", new Word("Through which channel.", "API", 40)),
            entry("requestVersion", new Word("Version of the request after it.", "2")),
            entry("at", new Word("When.", "2026-03-01T10:00:00Z")),
            entry("violations", new Word("Everything that stands against it, in checking order.", "", 100)),
            entry("alsoAway", new Word("Colleagues who are away on some of the days.", "", 200)),
            entry("interruptions", new Word("Other leave that would make way for it.", "", 1000)),
            entry("daysBack", new Word("Days that would come back to the account.", "2")),
            entry("remaining", new Word("What would be left of it, by date.", "", 1000)),
            entry("Interruption.requestId", new Word("The leave that would make way.", "17")),
            entry("documentSeen", new Word("HR has seen the document that the policy wants.", "true").orNull()),
            entry("documentState", new Word("What is known of the document that the policy wants.", "WANTED")),
            entry("documentDue", new Word("Last day on which it counts, if one is wanted.", "2026-03-12").orNull()),
            entry("continues", new Word("The request of which it was a part; null: of none.", "16").orNull()),
            entry("documents", new Word("Documents of leave, without their content.", "", 100000)),
            entry("LeaveDocument.requestId", new Word("The request that it belongs to.", "17")),
            entry("LeaveDocument.name", new Word("Name of the file.", "certificate.pdf", 200)),
            entry("LeaveDocument.bytes", new Word("Its size.", "48211", 5_242_880)),
            entry("mediaType", new Word("What it is.", "application/pdf", 40)),
            entry("addedBy", new Word("Who sent it.", "42")),
            entry("documentId", new Word("Id of the document.", "5")),
            entry("File-Name", new Word("Name of the file in UTF-8, percent-encoded.", "certificate.pdf", 2400)),
            entry("balanceAfter", new Word("What would be left of each leave year it touches.", "", 11)),
            entry("LeavePreview.days", new Word("Each date of it.", "", 1000)),
            entry("date", new Word("The date.", "2026-03-02")),
            entry("status", new Word("Where a request stands.", "PENDING")),
            entry("from", new Word("Only leave that ends on this date or later.", "2026-03-01")),
            entry("to", new Word("Only leave that begins on this date or earlier.", "2026-03-31")),
            entry("approver", new Word("Only requests that the caller decides on.", "me")));

    private static final Map<String, Word> BALANCES = Map.ofEntries(
            entry("year", new Word("Leave year, named by the calendar year in which it begins.", "2026", 9999)),
            entry("on", new Word("Day of looking.", "2026-03-01")),
            entry("knownAt", new Word("Only what had been recorded by then.", "2026-03-01T09:00:00Z")),
            entry("balances", new Word("One entry a leave type.", "", 200)),
            entry("accounts", new Word("One entry a leave type.", "", 200)),
            entry("unlimited", new Word("Whether there is no entitlement to run out of.", "false")),
            entry("entitled", new Word("Grants of the leave year, posted or projected.", "25")),
            entry("carriedOver", new Word("Handed on from the leave year before, less debt.", "0")),
            entry("adjusted", new Word("Corrections by HR.", "0")),
            entry("taken", new Word("Approved days of the leave year, past and future.", "3")),
            entry("pending", new Word("What waits for a decision: days in a balance, requests in a count.", "2")),
            entry("expired", new Word("Lapsed unused before the day of looking.", "0")),
            entry("available", new Word("What can still be booked; null if unlimited.", "20").orNull()),
            entry("days", new Word("Days; above 0 to give, below 0 to take.", "2.5")),
            entry("credits", new Word("In the order in which they are used up.", "", 10000)),
            entry("LedgerAccount.days", new Word("Days of leave, by date.", "", 10000)),
            entry("entries", new Word("The ledger rows, oldest first.", "", 100000)),
            entry("uses", new Word("The credits that paid for the day.", "", 100)),
            entry("entryId", new Word("Id of the ledger row; null if not posted yet.", "1001").orNull()),
            entry("kind", new Word("Kind of ledger row.", "GRANT", 40)),
            entry("amount", new Word("Days.", "25")),
            entry("used", new Word("Days of it that are used.", "5")),
            entry("left", new Word("Days of it that are left.", "20")),
            entry("uncovered", new Word("What no credit paid for.", "0")),
            entry("day", new Word("The day of leave it pays for, if any.", "2026-03-02").orNull()),
            entry("validFrom", new Word("First day that can use the credit.", "2026-01-01").orNull()),
            entry("lastValidDay", new Word("Last day that can use the credit.", "2026-12-31").orNull()),
            entry("requestId", new Word("The leave request behind it.", "17").orNull()),
            entry("LedgerDay.requestId", new Word("The leave request behind it.", "17")),
            entry("reversesId", new Word("The row that it takes back.", "1001").orNull()),
            entry("reducesId", new Word("The credit that it reduces.", "1001").orNull()),
            entry("runId", new Word("The grant run behind it.", "3").orNull()),
            entry("policyId", new Word("The policy behind it.", "1").orNull()),
            entry("recordedAt", new Word("When it was recorded.", "2026-03-01T09:00:00Z")),
            entry("code", new Word("Kebab-case name; programs decide by it.", "annual", 60)),
            entry("LeaveType.name", new Word("Name to show.", "Annual leave", 200)),
            entry("yearlyEntitlement", new Word("Days a leave year; null if unlimited.", "25").orNull()),
            entry("halfDaysAllowed", new Word("Whether half days can be taken.", "true")),
            entry("longestRunDays", new Word("Longest run in calendar days.", "30", 10000)),
            entry("visibleToManagers", new Word("Whether managers see this type, or only an absence.", "true")));

    private static final Map<String, Word> FIGURES = Map.ofEntries(
            entry("asOf", new Word("When the figures were read.", "2026-03-01T09:00:00Z")),
            entry("employees", new Word("Active people.", "60")),
            entry("onLeaveToday", new Word("People with approved leave today.", "4")),
            entry("requests", new Word("Number of requests.", "12")),
            entry("approved", new Word("Number of approved requests.", "80")),
            entry("rejected", new Word("Number of rejected requests.", "3")),
            entry("withdrawn", new Word("Number of withdrawn requests.", "2")),
            entry("cancelled", new Word("Number of cancelled requests.", "1")),
            entry("byDepartment", new Word("One entry a department.", "", 10000)),
            entry("byLeaveType", new Word("One entry a leave type.", "", 200)),
            entry("byMonth", new Word("All twelve months.", "", 12)),
            entry("month", new Word("Year and month.", "2026-03", 7)),
            entry("upcoming", new Word("The next approved leave that has not begun.", "", 10)));

    private static final Map<String, Word> FORM = Map.ofEntries(
            entry("items", new Word("The entries, in the order of the list.", "", 200)),
            entry(
                    "nextCursor",
                    new Word("Where the next page starts; null on the last page.", "NDI6QWRh", 1000).orNull()),
            entry("limit", new Word("How many entries a page holds; default 50.", "50", 200)),
            entry("cursor", new Word("nextCursor of the page before.", "NDI6QWRh", 200)),
            entry("type", new Word("Address of the explanation.", "/problems/validation-failed", 100)),
            entry("title", new Word("The same sentence for every occurrence.", "The input is not valid.", 200)),
            entry("Problem.status", new Word("The HTTP status, repeated.", "400", 599)),
            entry("detail", new Word("What is wrong this time.", "It is required.", 1000)),
            entry("instance", new Word("The correlation id as a URN.", "urn:daybook:request:4f1c", 200)),
            entry("errors", new Word("Everything that was found, in checking order.", "", 100)),
            entry("ProblemError.code", new Word("Code of this finding.", "validation-failed", 60)),
            entry("pointer", new Word("Place in the input: JSON pointer, or /parameter.", "/email", 200)),
            entry("message", new Word("What is wrong and what is expected.", "It is required.", 1000)),
            entry("ApiIndex.name", new Word("Name of the service.", "Daybook", 40)),
            entry("ApiIndex.version", new Word("Version of the interface.", "v1", 10)));

    private Vocabulary() {}

    /** The word for a member of a schema, or for a parameter if the schema is empty; null if there is none. */
    static Word find(String schema, String member) {
        Word exact = find(schema + "." + member);
        return exact == null ? find(member) : exact;
    }

    private static Word find(String name) {
        return Stream.of(
                        PEOPLE,
                        REQUESTS,
                        BALANCES,
                        FIGURES,
                        FORM,
                        WorkflowWords.ALL,
                        AccountWords.ALL,
                        AuditWords.ALL,
                        PlanningWords.ALL,
                        MailWords.ALL,
                        RuleWords.POLICIES,
                        RuleWords.RUNS,
                        RuleWords.WORKING_TIME,
                        TransferWords.ALL)
                .map(group -> group.get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
