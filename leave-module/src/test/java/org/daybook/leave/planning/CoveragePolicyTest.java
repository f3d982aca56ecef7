package org.daybook.leave.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.leave.CoverageEffect;
import org.daybook.leave.CoverageRuleView;
import org.daybook.leave.DayPart;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.leave.workday.Calendars;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Who counts as present or away, on which half days. Monday is 9 March 2026. */
class CoveragePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PlanningGroup OPS = new PlanningGroup(GroupKind.DEPARTMENT, "Ops");
    private static final Member ADA = new Member(1, "Ops", "Turin", 7L);

    private Integer minimum;
    private Integer maximum = 2;
    private Set<DayOfWeek> weekdays;
    private LocalDate from;
    private LocalDate until;
    private List<String> types;
    private CoverageEffect effect = CoverageEffect.BLOCK;
    private final List<Colleague> others = new ArrayList<>();

    private CoveragePolicy policy() {
        return new CoveragePolicy(
                new CoverageRuleView(
                        5, "Desk", OPS, minimum, maximum, weekdays, from, until, types, effect, OffsetDateTime.MIN),
                TODAY);
    }

    private static Wish wish(String leaveType, WorkCalendar calendar, LeavePeriod period) {
        List<LocalDate> costly =
                calendar.workingDays(period).stream().map(day -> day.date()).toList();
        return new Wish(ADA, leaveType, leaveType.equals("sick"), period, costly, calendar.workedSlots(period));
    }

    private static Wish wish(String first, String last) {
        return wish("annual", WorkCalendar.MONDAY_TO_FRIDAY, days(first, last));
    }

    private static LeavePeriod days(String first, String last) {
        return LeavePeriod.of(LocalDate.parse(first), null, LocalDate.parse(last), null);
    }

    private static LeavePeriod half(String day, DayPart part) {
        return LeavePeriod.of(LocalDate.parse(day), part, LocalDate.parse(day), part);
    }

    private void colleague(WorkCalendar calendar, LeavePeriod... away) {
        others.add(new Colleague(LocalDate.of(2020, 1, 1), null, calendar, List.of(away)));
    }

    private void colleague(LeavePeriod... away) {
        colleague(WorkCalendar.MONDAY_TO_FRIDAY, away);
    }

    private Optional<String> message(Wish wish) {
        CoveragePolicy policy = policy();
        return policy.concerns(wish)
                ? policy.check(wish, others)
                        .map(objection -> objection.violation().message())
                : Optional.empty();
    }

    @Test
    void asManyAsAllowedMayBeAwayAndNotOneMore() {
        colleague(days("2026-03-09", "2026-03-09"));
        assertThat(message(wish("2026-03-09", "2026-03-10"))).isEmpty();

        colleague(days("2026-03-09", "2026-03-09"));
        assertThat(message(wish("2026-03-09", "2026-03-10")))
                .contains("Desk: at most 2 may be away; with this leave it would be 3 on 2026-03-09, morning; 1 more "
                        + "half days break it, too.");
        assertThat(message(wish("2026-03-10", "2026-03-13"))).isEmpty();
    }

    @Test
    void halfDaysAreCountedByThemselves() {
        maximum = 1;
        colleague(half("2026-03-09", DayPart.MORNING));

        assertThat(message(wish("annual", WorkCalendar.MONDAY_TO_FRIDAY, half("2026-03-09", DayPart.AFTERNOON))))
                .isEmpty();
        assertThat(message(wish("annual", WorkCalendar.MONDAY_TO_FRIDAY, half("2026-03-09", DayPart.MORNING))))
                .isPresent();
    }

    @Test
    void whoWouldNotWorkIsNeitherAwayNorPresent() {
        maximum = 1;
        colleague(Calendars.mornings(), days("2026-03-09", "2026-03-09"));
        assertThat(message(wish("annual", WorkCalendar.MONDAY_TO_FRIDAY, half("2026-03-09", DayPart.AFTERNOON))))
                .isEmpty();

        maximum = null;
        minimum = 1;
        others.clear();
        colleague(Calendars.mornings());
        assertThat(message(wish("2026-03-09", "2026-03-09")))
                .contains("Desk: at least 1 must be present; with this leave it would be 0 on 2026-03-09, afternoon.");
        colleague(Calendars.never());
        assertThat(message(wish("2026-03-09", "2026-03-09"))).isPresent();
    }

    @Test
    void atMostOneOfThreeByHalfDays() {
        maximum = 1;
        colleague(half("2026-03-09", DayPart.MORNING));
        colleague(Calendars.mornings(), half("2026-03-10", DayPart.AFTERNOON));

        assertThat(message(wish("2026-03-09", "2026-03-09"))).isPresent();
        assertThat(message(wish("annual", WorkCalendar.MONDAY_TO_FRIDAY, half("2026-03-09", DayPart.AFTERNOON))))
                .isEmpty();
        assertThat(message(wish("2026-03-10", "2026-03-10"))).isEmpty();
    }

    @Test
    void fourOfFiveOfWhomOneNeverWorksOnFridays() {
        maximum = null;
        minimum = 4;
        colleague(Calendars.withoutFridays());
        colleague();
        colleague();
        colleague();

        assertThat(message(wish("2026-03-09", "2026-03-12"))).isEmpty();
        assertThat(message(wish("2026-03-13", "2026-03-13")))
                .contains(
                        "Desk: at least 4 must be present; with this leave it would be 3 on 2026-03-13, morning; 1 more "
                                + "half days break it, too.");
    }

    @Test
    void daysOnWhichThePersonDoesNotWorkAreNotAsked() {
        maximum = 0;
        weekdays = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(message(wish("2026-03-06", "2026-03-09"))).isEmpty();

        weekdays = null;
        assertThat(message(wish("annual", Calendars.mornings(), half("2026-03-09", DayPart.AFTERNOON))))
                .isEmpty();
    }

    @Test
    void whoHasLeftOrNotJoinedDoesNotCount() {
        maximum = null;
        minimum = 1;
        others.add(new Colleague(
                LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 8), WorkCalendar.MONDAY_TO_FRIDAY, List.of()));
        others.add(new Colleague(LocalDate.of(2026, 3, 10), null, WorkCalendar.MONDAY_TO_FRIDAY, List.of()));

        assertThat(message(wish("2026-03-09", "2026-03-09"))).isPresent();
        assertThat(message(wish("2026-03-10", "2026-03-10"))).isEmpty();
    }

    @Test
    void theRuleHoldsOnItsDaysOnly() {
        maximum = 0;
        from = LocalDate.of(2026, 3, 11);
        until = LocalDate.of(2026, 3, 12);
        assertThat(message(wish("2026-03-09", "2026-03-10"))).isEmpty();
        assertThat(message(wish("2026-03-10", "2026-03-11"))).isPresent();
        assertThat(message(wish("2026-03-12", "2026-03-13"))).isPresent();
        assertThat(message(wish("2026-03-13", "2026-03-13"))).isEmpty();

        weekdays = Set.of(DayOfWeek.THURSDAY);
        assertThat(message(wish("2026-03-11", "2026-03-11"))).isEmpty();
        assertThat(message(wish("2026-03-12", "2026-03-12"))).isPresent();
    }

    @Test
    void daysThatAreOverAreNotAsked() {
        maximum = 0;
        assertThat(message(wish("2026-02-26", "2026-02-27"))).isEmpty();
        assertThat(message(wish("2026-02-27", "2026-03-02"))).isPresent();
    }

    @Test
    void sicknessIsNeverRefusedAndOtherTypesOnlyIfTheyCount() {
        maximum = 0;
        LeavePeriod monday = days("2026-03-09", "2026-03-09");
        assertThat(message(wish("sick", WorkCalendar.MONDAY_TO_FRIDAY, monday))).isEmpty();
        types = List.of("annual");
        assertThat(message(wish("unpaid", WorkCalendar.MONDAY_TO_FRIDAY, monday)))
                .isEmpty();
        assertThat(message(wish("annual", WorkCalendar.MONDAY_TO_FRIDAY, monday)))
                .isPresent();
    }

    @Test
    void aRuleConcernsTheMembersOfItsGroup() {
        assertThat(ADA.isOf(OPS)).isTrue();
        assertThat(ADA.isOf(new PlanningGroup(GroupKind.DEPARTMENT, "Sales"))).isFalse();
        assertThat(ADA.isOf(new PlanningGroup(GroupKind.LOCATION, "Turin"))).isTrue();
        assertThat(ADA.isOf(new PlanningGroup(GroupKind.TEAM, "7"))).isTrue();
        assertThat(ADA.isOf(new PlanningGroup(GroupKind.TEAM, "1"))).isFalse();
        assertThat(new Member(1, "Ops", null, null).isOf(new PlanningGroup(GroupKind.LOCATION, "Turin")))
                .isFalse();
        assertThat(new Member(1, "Ops", null, null).isOf(new PlanningGroup(GroupKind.TEAM, "7")))
                .isFalse();
        assertThat(ADA.isOf(PlanningGroup.EVERYONE)).isTrue();
    }

    @Test
    void aWarningDoesNotBlock() {
        maximum = 0;
        Wish monday = wish("2026-03-09", "2026-03-09");
        assertThat(policy().check(monday, others).orElseThrow().blocks()).isTrue();
        effect = CoverageEffect.WARN;
        assertThat(policy().check(monday, others).orElseThrow().blocks()).isFalse();
    }
}
