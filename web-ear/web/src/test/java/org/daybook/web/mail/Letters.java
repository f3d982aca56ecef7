package org.daybook.web.mail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.employee.IssuedLink;
import org.daybook.employee.MailKind;
import org.daybook.leave.DayPart;
import org.daybook.leave.LeaveNotice;
import org.daybook.leave.LeaveNotice.Team;
import org.daybook.leave.LeaveNotice.YearLeft;
import org.daybook.leave.LeavePreview.Away;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.RequestStatus;
import org.daybook.web.mail.shown.Letter;

/** One letter of every kind. */
final class Letters {

    static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final String BASE = "https://leave.example.org";
    private static final LeaveTypeView ANNUAL =
            new LeaveTypeView("annual", "Annual leave", false, BigDecimal.valueOf(25), true, 30, true);

    private Letters() {}

    static LeaveNotice notice(RequestStatus status, boolean own, String name, String reason, String comment) {
        List<Away> away = List.of(
                new Away(5, "Ada Byron", MONDAY.minusDays(3), MONDAY.plusDays(1)),
                new Away(6, "Wilhelmina Straub-Hoffmann", MONDAY.plusDays(4), MONDAY.plusDays(4)));
        return new LeaveNotice(
                17,
                4,
                name,
                own,
                ANNUAL,
                MONDAY,
                DayPart.AFTERNOON,
                MONDAY.plusDays(4),
                DayPart.FULL,
                new BigDecimal("4.5"),
                status,
                reason,
                List.of(new YearLeft(2026, new BigDecimal("12.5000"))),
                own ? new Team(List.of(), 0) : new Team(away, 3),
                "Tobias Lindqvist",
                comment,
                2);
    }

    /** As a manager sees it who may not know what kind of leave it is. */
    static LeaveNotice absence() {
        return new LeaveNotice(
                18,
                4,
                "Mei Chen",
                false,
                null,
                MONDAY,
                DayPart.FULL,
                MONDAY,
                DayPart.FULL,
                BigDecimal.ONE,
                RequestStatus.PENDING,
                null,
                List.of(),
                new Team(List.of(), 0),
                "Mei Chen",
                null,
                1);
    }

    static Letter leave(LeaveNotice notice, String locale) {
        return LeaveLetters.of(notice, Words.of(locale), BASE);
    }

    static Letter account(MailKind kind, String locale) {
        IssuedLink link = new IssuedLink(
                "0123456789abcdefghijABCDEFGHIJ0123456789abc", OffsetDateTime.parse("2026-08-10T14:30:00Z"));
        return AccountLetters.of(kind, link, "Mei Chen", BASE, ZoneId.of("Europe/Berlin"), Words.of(locale));
    }

    /** By names fit for files. */
    static Map<String, Letter> all(String locale) {
        Map<String, Letter> all = new TreeMap<>();
        String reason = "A long weekend at the sea,\nand the dentist on Monday morning.";
        all.put("submitted", leave(notice(RequestStatus.PENDING, false, "Mei Chen", reason, null), locale));
        all.put("absence", leave(absence(), locale));
        all.put("approved", leave(notice(RequestStatus.APPROVED, true, "Mei Chen", null, "Enjoy the sun!"), locale));
        all.put("rejected", leave(notice(RequestStatus.REJECTED, true, "Mei Chen", null, "The fair is then."), locale));
        all.put("withdrawn", leave(notice(RequestStatus.WITHDRAWN, false, "Mei Chen", null, null), locale));
        all.put("withdrawn-own", leave(notice(RequestStatus.WITHDRAWN, true, "Mei Chen", null, null), locale));
        all.put("cancelled", leave(notice(RequestStatus.CANCELLED, false, "Mei Chen", null, null), locale));
        all.put("cancelled-own", leave(notice(RequestStatus.CANCELLED, true, "Mei Chen", null, null), locale));
        all.put("invitation", account(MailKind.ACCOUNT_INVITATION, locale));
        all.put("reset", account(MailKind.PASSWORD_RESET, locale));
        return all;
    }
}
