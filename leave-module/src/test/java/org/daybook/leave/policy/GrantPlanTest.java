package org.daybook.leave.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.policy.Employment.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples: what a policy grants to joiners, leavers, part-timers and by periods. */
class GrantPlanTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 5, 1);

    private Employment employment = Employment.of(LONG_AGO, null);
    private WorkShare work = WorkShare.USUAL_WEEK;

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"2010-05-01, 2016-04-01, 2016, 5", "2018-04-01, -, 2018, 15", "2018-04-01, -, 2019, 20"})
    void byCalendarDaysToTheNearestFullDay(LocalDate joining, LocalDate leaving, int year, String days) {
        employment = Employment.of(joining, leaving);
        Rules rules = Rules.days("20")
                .prorated(Proration.DAYS_OF_YEAR)
                .rounded(RoundingUnit.FULL_DAY, RoundingDirection.NEAREST);

        assertThat(granted(rules, year)).isEqualByComparingTo(days);
    }

    @ParameterizedTest(name = "joined on {0}: {1}")
    @CsvSource({"2026-02-01, 28", "2026-08-01, 13", "2026-12-01, 3", "2026-12-02, 0", "2026-02-15, 25"})
    void byFullMonthsUpToFullDays(LocalDate joining, String days) {
        employment = Employment.of(joining, null);
        Rules rules =
                Rules.days("30").prorated(Proration.FULL_MONTHS).rounded(RoundingUnit.FULL_DAY, RoundingDirection.UP);

        assertThat(granted(rules, 2026)).isEqualByComparingTo(days);
        assertThat(granted(rules, 2027)).isEqualByComparingTo("30");
    }

    @ParameterizedTest(name = "{0}, {1}, change on {2}: {3}")
    @CsvSource({
        "NONE, BY_MONTHS, 2026-07-01, 27",
        "FULL_MONTHS, BY_MONTHS, 2026-07-01, 27",
        "FULL_MONTHS, BY_MONTHS, 2026-07-02, 27.5", // July was five days on its first day
        "DAYS_OF_MONTH, BY_MONTHS, 2026-07-01, 27",
        "DAYS_OF_MONTH, BY_DAYS, 2026-07-01, 27",
        "DAYS_OF_YEAR, BY_DAYS, 2026-07-01, 26.9753", // 30 x (181 x 5 + 184 x 4) / (365 x 5)
        "DAYS_OF_YEAR, BY_MONTHS, 2026-07-02, 27.4849", // 30 x (212 x 5 + 153 x 4) / (365 x 5)
        "DAYS_OF_YEAR, NONE, 2026-07-01, 30"
    })
    void fiveToFourDaysAWeek(Proration proration, PartTime rule, LocalDate change, String days) {
        work = new WorkShare(new TreeMap<>(Map.of(change, BigDecimal.valueOf(4))));

        assertThat(granted(Rules.days("30").partTime(rule).prorated(proration), 2026))
                .isEqualByComparingTo(days);
    }

    @Test
    void monthlyAtTheStartByCalendarDaysOfTheMonth() {
        employment = Employment.of(LocalDate.of(2023, 3, 15), null);
        Rules rules = Rules.days("12").granted(Accrual.MONTH_START).prorated(Proration.DAYS_OF_MONTH);

        List<PlannedGrant> plan = plan(rules, 2023);

        assertThat(text(plan.subList(0, 3))).isEqualTo("2 2023-03-15 0.5484; 3 2023-04-01 1.0000; 4 2023-05-01 1.0000");
        assertThat(plan.subList(0, 3).stream().map(PlannedGrant::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("2.5484");
        assertThat(plan)
                .extracting(PlannedGrant::period)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @ParameterizedTest(name = "{0} a year {1}: {2} grants, the first {3}")
    @CsvSource({
        "25, MONTH_START, 12, 0 2026-01-01 2.0833",
        "25, MONTH_END, 12, 0 2026-01-31 2.0833",
        "25, QUARTER_START, 4, 0 2026-01-01 6.2500",
        "10, QUARTER_END, 4, 0 2026-03-31 2.5000",
        "25, YEAR_START, 1, 0 2026-01-01 25.0000",
        "25, ANNIVERSARY, 1, 0 2026-05-01 25.0000"
    })
    void partsAddUpToTheWhole(String days, Accrual accrual, int number, String first) {
        List<PlannedGrant> plan = plan(Rules.days(days).granted(accrual), 2026);

        assertThat(plan).hasSize(number);
        assertThat(text(plan.subList(0, 1))).isEqualTo(first);
        assertThat(granted(Rules.days(days).granted(accrual), 2026)).isEqualByComparingTo(days);
    }

    @Test
    void roundedPartsAddUpToo() {
        Rules rules =
                Rules.days("25").granted(Accrual.MONTH_START).rounded(RoundingUnit.HALF_DAY, RoundingDirection.DOWN);

        assertThat(plan(rules, 2026))
                .allSatisfy(grant -> assertThat(grant.amount().remainder(new BigDecimal("0.5")))
                        .isZero());
        assertThat(granted(rules, 2026)).isEqualByComparingTo("25");
    }

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource({"2014, 20", "2015, 20", "2016, 22", "2020, 22", "2021, 25"})
    void longServiceEarnsMoreOnceItIsReachedOnTheDayOfTheGrant(int year, String days) {
        assertThat(granted(Rules.days("20").after(5, "2").after(10, "5"), year)).isEqualByComparingTo(days);
    }

    @Test
    void anAnniversaryOn29FebruaryIsOn28FebruaryInOrdinaryYears() {
        employment = Employment.of(LocalDate.of(2024, 2, 29), null);
        Rules rules = Rules.days("20").granted(Accrual.ANNIVERSARY);

        assertThat(text(plan(rules, 2024))).isEqualTo("0 2024-02-29 20.0000");
        assertThat(text(plan(rules, 2025))).isEqualTo("0 2025-02-28 20.0000");
        assertThat(text(plan(rules, 2028))).isEqualTo("0 2028-02-29 20.0000");
    }

    @Test
    void whoComesBackInTheSameYearEarnsTheRest() {
        employment = new Employment(
                List.of(new Span(LONG_AGO, LocalDate.of(2026, 3, 31)), new Span(LocalDate.of(2026, 10, 1), null)));
        Rules rules = Rules.days("24").prorated(Proration.FULL_MONTHS);

        assertThat(text(plan(rules, 2026))).isEqualTo("0 2026-01-01 6.0000; 1 2026-10-01 6.0000");
        assertThat(text(plan(rules, 2027))).isEqualTo("0 2027-01-01 24.0000");
    }

    @Test
    void whoComesBackHasServedNoYearsAndEarnsTheRestAsANewcomer() {
        employment = new Employment(
                List.of(new Span(LONG_AGO, LocalDate.of(2026, 6, 30)), new Span(LocalDate.of(2026, 10, 1), null)));
        Rules rules = Rules.days("20").after(5, "4").prorated(Proration.FULL_MONTHS);

        assertThat(text(plan(rules, 2026))).isEqualTo("0 2026-01-01 12.0000; 1 2026-10-01 5.0000");
    }

    @Test
    void whatIsWholeForAPartOfTheYearIsNotGrantedTwice() {
        employment = new Employment(
                List.of(new Span(LONG_AGO, LocalDate.of(2026, 6, 30)), new Span(LocalDate.of(2026, 10, 1), null)));

        assertThat(text(plan(Rules.days("20"), 2026))).isEqualTo("0 2026-01-01 20.0000");
    }

    @Test
    void whoComesBackHasNewAnniversariesOnly() {
        employment = new Employment(List.of(
                new Span(LocalDate.of(2020, 2, 1), LocalDate.of(2026, 3, 31)),
                new Span(LocalDate.of(2026, 10, 1), null)));
        Rules rules = Rules.days("24").granted(Accrual.ANNIVERSARY).prorated(Proration.FULL_MONTHS);

        assertThat(text(plan(rules, 2026))).isEqualTo("0 2026-02-01 4.0000; 1 2026-10-01 24.0000");
        assertThat(text(plan(rules, 2027))).isEqualTo("0 2027-10-01 24.0000");
    }

    @Test
    void nothingIsTakenBackByAPolicyThatRoundsOtherwise() {
        LeavePolicy up = Rules.days("6")
                .granted(Accrual.MONTH_START)
                .rounded(RoundingUnit.FULL_DAY, RoundingDirection.UP)
                .policy();
        LeavePolicy down = Rules.days("6")
                .granted(Accrual.MONTH_START)
                .rounded(RoundingUnit.FULL_DAY, RoundingDirection.DOWN)
                .policy(2, PolicyGroup.EVERYONE, LocalDate.of(2026, 2, 1), null);
        GrantPlan plan = new GrantPlan(new PolicyTimeline(List.of(up, down)), employment, work);

        assertThat(plan.of(new LeaveYear(2026), Map.of()))
                .allSatisfy(grant -> assertThat(grant.amount()).isPositive());
        assertThat(sum(plan.of(new LeaveYear(2026), Map.of()))).isEqualByComparingTo("6");
    }

    @Test
    void aLeaverEarnsThePartOfTheLastPeriod() {
        employment = Employment.of(LONG_AGO, LocalDate.of(2026, 2, 14));
        Rules rules = Rules.days("12").granted(Accrual.MONTH_END).prorated(Proration.DAYS_OF_MONTH);

        assertThat(text(plan(rules, 2026))).isEqualTo("0 2026-01-31 1.0000; 1 2026-02-14 0.5000");
        assertThat(plan(rules, 2027)).isEmpty();
    }

    @Test
    void aLeaveYearMayBeginOnAnyDay() {
        employment = Employment.of(LocalDate.of(2026, 10, 6), null);
        Rules rules = Rules.days("12").yearFrom(4, 6).granted(Accrual.QUARTER_START);

        assertThat(text(plan(rules, 2026))).isEqualTo("2 2026-10-06 3.0000; 3 2027-01-06 3.0000");
    }

    @Test
    void periodsFollowThePolicyOfTheirDayButPostedOnesStay() {
        LeavePolicy old = Rules.days("12").granted(Accrual.MONTH_START).policy();
        LeavePolicy changed = Rules.days("24")
                .granted(Accrual.MONTH_START)
                .policy(2, PolicyGroup.EVERYONE, LocalDate.of(2026, 7, 1), null);
        GrantPlan plan = new GrantPlan(new PolicyTimeline(List.of(old, changed)), employment, work);

        assertThat(sum(plan.of(new LeaveYear(2026), Map.of()))).isEqualByComparingTo("18");
        assertThat(sum(plan.of(new LeaveYear(2026), Map.of(6, 1L)))).isEqualByComparingTo("17");
    }

    @Test
    void thereIsNothingWithoutAPolicyOrWithoutALimit() {
        LeavePolicy later =
                Rules.days("20").policy(1, PolicyGroup.EVERYONE, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        GrantPlan plan = new GrantPlan(PolicyTimeline.always(later), employment, work);

        assertThat(plan.of(new LeaveYear(2026), Map.of())).isEmpty();
        assertThat(plan.of(new LeaveYear(2027), Map.of())).hasSize(1);
        assertThat(plan.of(new LeaveYear(2028), Map.of())).isEmpty();
        assertThat(plan(Rules.days(null), 2026)).isEmpty();
    }

    private BigDecimal granted(Rules rules, int year) {
        return sum(plan(rules, year));
    }

    private static BigDecimal sum(List<PlannedGrant> plan) {
        return plan.stream().map(PlannedGrant::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<PlannedGrant> plan(Rules rules, int year) {
        LeavePolicy policy = rules.policy();
        return new GrantPlan(PolicyTimeline.always(policy), employment, work)
                .of(new LeaveYear(year, policy.leaveYearStart()), Map.of());
    }

    private static String text(List<PlannedGrant> plan) {
        return plan.stream()
                .map(grant -> grant.period() + " " + grant.day() + " " + grant.amount())
                .collect(joining("; "));
    }
}
