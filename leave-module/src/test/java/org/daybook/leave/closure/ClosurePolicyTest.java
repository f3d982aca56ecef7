package org.daybook.leave.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.DayPart;
import org.daybook.leave.closure.ClosurePolicy.Share;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.workday.Calendars;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkingDay;
import org.junit.jupiter.api.Test;

/** A closure from the afternoon of Thursday 24 to Thursday 31 December 2026. */
class ClosurePolicyTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LeavePeriod CLOSURE = period("2026-12-24", DayPart.AFTERNOON, "2026-12-31", DayPart.FULL);

    private static LeavePeriod period(String first, DayPart firstPart, String last, DayPart lastPart) {
        return LeavePeriod.of(LocalDate.parse(first), firstPart, LocalDate.parse(last), lastPart);
    }

    private static LeavePeriod days(String first, String last) {
        return period(first, DayPart.FULL, last, DayPart.FULL);
    }

    private static Share share(LocalDate joining, LocalDate leaving, WorkCalendar calendar, LeavePeriod... taken) {
        return new ClosurePolicy(CLOSURE, Rules.days("25").policy()).share(joining, leaving, calendar, List.of(taken));
    }

    private static Share share(LeavePeriod... taken) {
        return share(LONG_AGO, null, WorkCalendar.MONDAY_TO_FRIDAY, taken);
    }

    private static List<String> pieces(Share share) {
        return share.pieces().stream()
                .map(piece -> "%s %s - %s %s: %s"
                        .formatted(
                                piece.period().startDate(),
                                piece.period().startPart(),
                                piece.period().endDate(),
                                piece.period().endPart(),
                                WorkingDay.total(piece.days())
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .toList();
    }

    @Test
    void everybodyIsBookedOnTheirWorkingHalfDays() {
        assertThat(pieces(share())).containsExactly("2026-12-24 AFTERNOON - 2026-12-31 FULL: 5.5");
        assertThat(pieces(share(LONG_AGO, null, Calendars.mornings())))
                .containsExactly("2026-12-24 AFTERNOON - 2026-12-31 FULL: 2.5");
    }

    @Test
    void leaveThatIsThereCutsItIntoPieces() {
        assertThat(pieces(share(period("2026-12-28", DayPart.FULL, "2026-12-29", DayPart.MORNING))))
                .containsExactly(
                        "2026-12-24 AFTERNOON - 2026-12-27 FULL: 1.5", "2026-12-29 AFTERNOON - 2026-12-31 FULL: 2.5");
        assertThat(pieces(share(days("2026-12-21", "2026-12-24"))))
                .containsExactly("2026-12-25 FULL - 2026-12-31 FULL: 5");
        assertThat(pieces(share(days("2026-12-31", "2027-01-08"))))
                .containsExactly("2026-12-24 AFTERNOON - 2026-12-30 FULL: 4.5");
        assertThat(pieces(share(days("2026-12-25", "2026-12-25"), days("2026-12-28", "2026-12-30"))))
                .containsExactly(
                        "2026-12-24 AFTERNOON - 2026-12-24 AFTERNOON: 0.5", "2026-12-31 FULL - 2026-12-31 FULL: 1");
    }

    @Test
    void whoHasLeaveOnAllOfItIsLeftOut() {
        assertThat(share(days("2026-12-21", "2027-01-08"))).isEqualTo(Share.none(ClosureOutcome.HAS_LEAVE));
        // What is left is a weekend.
        assertThat(share(days("2026-12-21", "2026-12-25"), days("2026-12-28", "2026-12-31")))
                .isEqualTo(Share.none(ClosureOutcome.HAS_LEAVE));
    }

    @Test
    void onlyDaysOfEmploymentAreBooked() {
        assertThat(pieces(share(LocalDate.of(2026, 12, 28), null, WorkCalendar.MONDAY_TO_FRIDAY)))
                .containsExactly("2026-12-28 FULL - 2026-12-31 FULL: 4");
        assertThat(pieces(share(LONG_AGO, LocalDate.of(2026, 12, 25), WorkCalendar.MONDAY_TO_FRIDAY)))
                .containsExactly("2026-12-24 AFTERNOON - 2026-12-25 FULL: 1.5");
        assertThat(share(LocalDate.of(2027, 1, 1), null, WorkCalendar.MONDAY_TO_FRIDAY))
                .isEqualTo(Share.none(ClosureOutcome.NOT_EMPLOYED));
        assertThat(share(LONG_AGO, LocalDate.of(2026, 12, 23), WorkCalendar.MONDAY_TO_FRIDAY))
                .isEqualTo(Share.none(ClosureOutcome.NOT_EMPLOYED));
    }

    @Test
    void whoWorksOnNoneOfItsDaysIsLeftOut() {
        assertThat(share(LONG_AGO, null, Calendars.never())).isEqualTo(Share.none(ClosureOutcome.NO_WORKING_DAY));
        assertThat(share(
                        LocalDate.of(2026, 12, 26),
                        LocalDate.of(2026, 12, 27),
                        WorkCalendar.MONDAY_TO_FRIDAY,
                        days("2026-12-26", "2026-12-27")))
                .isEqualTo(Share.none(ClosureOutcome.NO_WORKING_DAY));
    }
}
