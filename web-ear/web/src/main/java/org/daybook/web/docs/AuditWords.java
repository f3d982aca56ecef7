package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about the audit trail and personal data; see {@link Vocabulary}. */
final class AuditWords {

    private static final String MOMENT = "2026-03-01T09:00:00Z";

    static final Map<String, Word> ALL = Map.ofEntries(
            entry("AuditEntry.action", new Word("What happened.", "employee.changed", 80)),
            entry("AuditEntry.channel", new Word("Through which door.", "BROWSER", 40)),
            entry(
                    "AuditEntry.address",
                    new Word("Network address of who acted; null if erased.", "192.0.2.7", 64).orNull()),
            entry(
                    "AuditEntry.correlationId",
                    new Word("Id of the exchange; the logs have it, too.", "4f1c", 64).orNull()),
            entry("subjectType", new Word("What kind of thing it happened to.", "employee", 40)),
            entry("AuditEntry.subjectId", new Word("Which one; null if it has no id.", "42").orNull()),
            entry("AuditEntry.personId", new Word("Whom the values are about; null if nobody.", "42").orNull()),
            entry("changes", new Word("The values that changed; none if they were erased.", "", 200)),
            entry("AuditChange.name", new Word("Which value.", "department", 100)),
            entry("before", new Word("As it was; null if there was none.", "Engineering", 100000).orNull()),
            entry("after", new Word("As it became; null if there is none any more.", "Research", 100000).orNull()),
            entry("erased", new Word("Whether something personal that the row had was erased.", "false")),
            entry("subjectId", new Word("Only what happened to this one; needs subjectType.", "42")),
            entry("personId", new Word("Only values about this person.", "42")),
            entry("correlationId", new Word("Only what this exchange did.", "4f1c", 64)),
            entry("listAuditEntries.from", new Word("Only what was recorded then or later.", MOMENT)),
            entry("listAuditEntries.to", new Word("Only what was recorded before.", MOMENT)),
            entry("listAuditEntries.action", new Word("Only what has this name.", "employee.changed", 80)),
            entry("listAuditEntries.actorId", new Word("Only what this person or service account did.", "7")),
            entry("exportAuditEntries.from", new Word("Only what was recorded then or later.", MOMENT)),
            entry("exportAuditEntries.to", new Word("Only what was recorded before.", MOMENT)),
            entry("exportAuditEntries.action", new Word("Only what has this name.", "employee.changed", 80)),
            entry("exportAuditEntries.actorId", new Word("Only what this person or service account did.", "7")),
            entry("PersonalSession.lastUsedAt", new Word("When it was last used to stay signed in.", MOMENT)),
            entry("endedAt", new Word("When it ended; null while it is open.", MOMENT).orNull()),
            entry("endReason", new Word("Why it ended; null while it is open.", "SIGNED_OUT", 40).orNull()),
            entry("issuer", new Word("The provider.", "https://id.example.org", 500)),
            entry("PersonalIdentity.subject", new Word("Who the person is there.", "248289761001", 255)),
            entry("linkedAt", new Word("When they were linked.", MOMENT)),
            entry("purpose", new Word("What it is for.", "INVITATION", 40)),
            entry("issuedAt", new Word("When it was made.", MOMENT)),
            entry("PersonalProgram.name", new Word("What the program is, for people.", "Payroll export", 100)),
            entry("leaveYear", new Word("Leave year, named by the calendar year in which it begins.", "2026", 9999)),
            entry("PersonalLedgerEntry.reason", new Word("Why, of a correction.", "Moved house", 1000).orNull()),
            entry("sessions", new Word("All sessions that are still kept.", "", 10000)),
            entry("devices", new Word("All known clients.", "", 10000)),
            entry("identities", new Word("All identities at providers.", "", 1000)),
            entry("links", new Word("Links not used yet.", "", 10)),
            entry("programs", new Word("Service accounts that the person made.", "", 10000)),
            entry("PersonalData.requests", new Word("All leave requests.", "", 100000)),
            entry("history", new Word("Everything that happened to it, oldest first.", "", 1000)),
            entry("PersonalData.ledger", new Word("All rows of the ledger.", "", 1000000)),
            entry("PersonalData.balances", new Word("The balance history, by leave type and year.", "", 10000)),
            entry("AuditEntries.items", new Word("The rows.", "", 100000000)),
            entry(
                    "auditTrail",
                    new Word("All rows of the audit trail about the person or by the person.", "", 1000000)),
            entry("format", new Word("The form of an export.", "csv")),
            entry(
                    "checkedAt",
                    new Word("When the last look that is over began; null if there was none.", MOMENT).orNull()),
            entry("intact", new Word("Whether it found nothing; null if there was none.", "true").orNull()),
            entry("rows", new Word("How many rows it saw; null if there was none.", "48211").orNull()),
            entry(
                    "AuditVerification.erased",
                    new Word("How many of them had something personal that was erased.", "120").orNull()),
            entry("AuditVerification.violations", new Word("How many it found; null if there was none.", "0").orNull()),
            entry("seals", new Word("Number of the last seal that it saw; null if there was none.", "912").orNull()),
            entry("head", new Word("Hash of that seal; null if there was none.", "5f2c9a", 64).orNull()),
            entry("sealedAt", new Word("When the last seal was made; null if there is none.", MOMENT).orNull()),
            entry(
                    "sealedUpTo",
                    new Word("Id of the last row that is sealed; null if there is none.", "48200").orNull()));

    private AuditWords() {}
}
