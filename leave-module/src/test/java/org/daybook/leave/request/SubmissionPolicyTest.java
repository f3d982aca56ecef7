package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of submitting at its boundary. */
class SubmissionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate JOINED = LocalDate.of(2025, 6, 16);

    private LocalDate today = TODAY;
    private LocalDate joined = JOINED;
    private LocalDate leaving;
    private boolean halfDays = true;

    @Test
    void ordinaryLeaveBreaksNothing() {
        assertThat(codes(period("2026-03-09", "2026-03-13"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-09, 2026-04-07, -", // 30 calendar days
                "2026-03-09, 2026-04-08, too-many-consecutive-days", // 31
                "2026-03-02, 2026-03-02, -",
                "2026-03-07, 2026-03-08, no-working-days",
                "2026-03-06, 2026-03-09, -",
                "2027-03-02, 2027-03-02, -", // one year ahead, inclusive
                "2027-03-03, 2027-03-03, too-far-ahead",
                "2027-03-01, 2027-03-12, -", // only the first day counts
                "2025-06-16, 2025-06-16, -", // the first day of employment
                "2025-06-13, 2025-06-16, before-joining-date",
                "2026-06-30, 2026-06-30, -",
            })
    void boundariesOfDates(String start, String end, String code) {
        assertThat(codes(period(start, end))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "leaving on {0}, leave to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-13, 2026-03-13, -", "2026-03-12, 2026-03-13, after-leaving-date"})
    void leaveEndsOnTheLastDayOfEmploymentAtTheLatest(LocalDate lastDay, String end, String code) {
        leaving = lastDay;

        assertThat(codes(period("2026-03-09", end))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "seen on {0}, leave on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-03-01, 2028-02-29, -",
                "2027-02-28, 2028-02-28, -",
                "2027-02-28, 2028-02-29, too-far-ahead",
                "2028-02-29, 2029-02-28, -",
                "2028-02-29, 2029-03-01, too-far-ahead",
                "2028-02-29, 2027-03-01, -",
                "2029-02-28, 2028-02-28, -",
                "2029-02-28, 2028-02-25, too-far-back",
            })
    void aYearFromTheTwentyNinthOfFebruaryEndsOnTheTwentyEighth(LocalDate seenOn, String day, String code) {
        today = seenOn;

        assertThat(codes(period(day, day))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "a year back from 2 March 2026: {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2025-03-03, -", "2025-02-28, too-far-back"})
    void leaveMayBeginAYearBackAtMost(String day, String code) {
        joined = LocalDate.of(2020, 1, 1);

        assertThat(codes(period(day, day))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void halfDaysAreRefusedWhereTheTypeHasNone() {
        halfDays = false;
        LocalDate monday = LocalDate.of(2026, 3, 9);

        assertThat(codes(LeavePeriod.of(monday, DayPart.MORNING, monday, null)))
                .containsExactly("half-day-not-allowed");
        assertThat(codes(LeavePeriod.of(monday, null, monday.plusDays(1), DayPart.MORNING)))
                .containsExactly("half-day-not-allowed");
        assertThat(codes(LeavePeriod.of(monday, DayPart.MORNING, monday, DayPart.AFTERNOON)))
                .isEmpty();
    }

    @ParameterizedTest(name = "9 March to 5 April after leave to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-05, 2026-03-05, -", // Friday is worked in between
                "2026-03-06, 2026-03-06, too-many-consecutive-days", // joined over the weekend: 31 days
                "2026-03-07, 2026-03-08, -", // joined as well, but 30 days in all
            })
    void leaveJoinedOverAWeekendIsOneRun(String start, String end, String code) {
        List<LeavePeriod> neighbours = List.of(period(start, end));

        assertThat(codes(period("2026-03-09", "2026-04-05"), neighbours))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aRunGoesOnAfterwardsAndOverSeveralRequests() {
        List<LeavePeriod> neighbours = List.of(
                period("2026-03-02", "2026-03-06"),
                period("2026-03-16", "2026-03-27"),
                period("2026-03-30", "2026-04-01"));

        assertThat(codes(period("2026-03-09", "2026-03-13"), neighbours)).containsExactly("too-many-consecutive-days");
        assertThat(codes(period("2026-03-09", "2026-03-13"), neighbours.subList(0, 2)))
                .isEmpty();
    }

    @Test
    void anAfternoonAtWorkEndsARun() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        LeavePeriod morning = LeavePeriod.of(friday, DayPart.MORNING, friday, null);
        LeavePeriod afternoon = LeavePeriod.of(friday, DayPart.AFTERNOON, friday, null);

        assertThat(codes(period("2026-03-09", "2026-04-05"), List.of(morning))).isEmpty();
        assertThat(codes(period("2026-03-09", "2026-04-05"), List.of(afternoon)))
                .containsExactly("too-many-consecutive-days");
    }

    @Test
    void allBrokenRulesAreReportedInOrder() {
        halfDays = false;
        leaving = LocalDate.of(2025, 6, 30);
        joined = LocalDate.of(2026, 6, 1);
        LeavePeriod weekend =
                LeavePeriod.of(LocalDate.of(2025, 3, 1), DayPart.AFTERNOON, LocalDate.of(2025, 8, 2), DayPart.MORNING);

        assertThat(codes(weekend))
                .containsExactly(
                        "before-joining-date",
                        "after-leaving-date",
                        "too-far-back",
                        "half-day-not-allowed",
                        "too-many-consecutive-days");
    }

    private List<String> codes(LeavePeriod period) {
        return codes(period, List.of());
    }

    private List<String> codes(LeavePeriod period, List<LeavePeriod> neighbours) {
        LeavePolicy policy = Rules.days("25").halfDays(halfDays).policy();
        Account account = new Account(1, new Account.Holder(1, "Ops", joined, leaving, null), policy);
        WorkCalendar pattern = WorkCalendar.MONDAY_TO_FRIDAY;
        List<Violation> violations =
                new SubmissionPolicy(account, period, today).check(pattern.workingDays(period), neighbours, pattern);
        return violations.stream().map(violation -> violation.code().code()).toList();
    }

    private static LeavePeriod period(String start, String end) {
        return LeavePeriod.of(LocalDate.parse(start), null, LocalDate.parse(end), null);
    }
}
