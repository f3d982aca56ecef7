package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about mail; see {@link Vocabulary}. */
final class MailWords {

    private static final String MOMENT = "2026-03-01T09:00:00Z";

    static final Map<String, Word> ALL = Map.ofEntries(
            entry("Mail.kind", new Word("What it is about.", "LEAVE_DECIDED")),
            entry("listMails.kind", new Word("Only mails about this.", "LEAVE_DECIDED")),
            entry("listMails.status", new Word("Only mails that stand here.", "PARKED")),
            entry("listMails.recipientId", new Word("Only mails to this person.", "42")),
            entry("recipientId", new Word("To whom it goes.", "42")),
            entry("Mail.subjectId", new Word("The leave request, or the person, that it is about.", "17")),
            entry("Mail.status", new Word("Where it stands.", "SENT")),
            entry("attempts", new Word("How often a mail server was offered it.", "1")),
            entry(
                    "note",
                    new Word("What the mail server said last, or why it ended.", "550 5.1.1 User unknown", 500)
                            .orNull()),
            entry("dueAt", new Word("When it is tried next; null once it has ended.", MOMENT).orNull()),
            entry("Mail.endedAt", new Word("When it ended; null while it waits.", MOMENT).orNull()),
            entry("mails", new Word("All mails to the person that are still kept.", "", 100000)),
            entry("notifications", new Word("Which mails the person receives.", "")),
            entry("leaveSubmitted", new Word("Mails when somebody asks whom you decide for.", "true")),
            entry("leaveDecided", new Word("Mails when your leave is approved or rejected.", "true")),
            entry("leaveTakenBack", new Word("Mails when leave is withdrawn or cancelled.", "true")),
            entry("NotificationsInput.leaveSubmitted", new Word("When somebody asks; default true.", "true").orNull()),
            entry("NotificationsInput.leaveDecided", new Word("About decisions; default true.", "true").orNull()),
            entry("NotificationsInput.leaveTakenBack", new Word("About withdrawals; default true.", "true").orNull()));

    private MailWords() {}
}
