package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;

/** What the enumerations of the interface stand for. */
final class EnumTexts {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            entry("ActorKind", "Who acted: a person, a service account, Daybook itself, or somebody unknown."),
            entry("Format", "The form of an export."),
            entry(
                    "AmendmentStatus",
                    "What became of a wish to change leave; refused also if another took its place or the leave ended."),
            entry("Visibility", "What colleagues see of leave: its type, that somebody is absent, or nothing."),
            entry("RequestStatus", "Where a request stands in its life cycle."),
            entry("DayPart", "Which part of the first or last date a request covers, or of a date is a holiday."),
            entry(
                    "Role",
                    "What a person may do. EMPLOYEE: everyone; HR: people, rules, balances; ADMIN: also roles; AUDITOR: "
                            + "reads everything."),
            entry(
                    "DocumentState",
                    "What is known of the document that a policy wants. NONE: it wants none; WANTED: it may still come; RECORDED: it is there, "
                            + "or HR has seen it; MISSED: its time went by."),
            entry("Approver", "The caller."),
            entry("SignInChannel", "What kind of client a session belongs to."),
            entry("AccountState", "Whether and how a person can sign in."),
            entry("Scope", "What a service account may do."),
            entry("MailKind", "What a mail is about."),
            entry(
                    "MailStatus",
                    "Where a mail stands. WAITING: to be sent; SENT: the mail server has it; PARKED: it was refused for "
                            + "good, or given up; SUPERSEDED: what it would tell was no longer so."),
            entry("Kind", "Whom a policy is for, from the least to the most specific."),
            entry(
                    "GroupKind",
                    "What people of a group have in common; the team of a manager reports to them directly."),
            entry("Weekday", "A day of the week."),
            entry(
                    "CoverageEffect",
                    "WARN: whoever decides is told. BLOCK: it cannot be submitted, except by HR for others."),
            entry(
                    "ClosureState",
                    "How far a closure is: people are being booked, were booked, get days back, got them back."),
            entry(
                    "ClosureOutcome",
                    "What became of a person: booked; an exception; has leave on all of it already; works on none of its "
                            + "days; is not employed then; booked the closure and would overdraw the own account."),
            entry(
                    "Accrual",
                    "When leave is granted: all of it when the leave year begins, or on each anniversary of joining, or "
                            + "a part of it at the start or the end of each month or quarter."),
            entry(
                    "Proration",
                    "What part of the entitlement a part of a year earns: all of it; by calendar days of the year; by "
                            + "calendar days of each month; a twelfth for each full month of employment."),
            entry("RoundingUnit", "To what a grant for a part of the year is rounded."),
            entry("RoundingDirection", "Which way it is rounded."),
            entry(
                    "PartTime",
                    "How the entitlement follows the days worked in a week: not; by the pattern on the first day of each "
                            + "month; by the pattern of each day."),
            entry(
                    "Closing",
                    "What of a day is closed. NOTHING: an ordinary day, whatever the library says. WITHDRAWN: what was "
                            + "said before is taken back."));

    private EnumTexts() {}

    static String of(String name) {
        return TEXTS.getOrDefault(name, TransferWords.ENUMS.getOrDefault(name, name));
    }
}
