package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.policy.WorkShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples over the turn of the year: what is handed on, what lapses, what late changes do. */
class LeaveYearsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final MonthDay END_OF_MARCH = MonthDay.of(3, 31);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void fifteenUnusedAndAtMostTenHandedOnGiveTwentyFive() {
        SimulatedAccount account = account(Rules.days("15").carryOver("10", null, "0"));
        account.settle(SUMMER);

        assertThat(account.balance(2026, SUMMER).available()).isEqualByComparingTo("25");
        account.settle(NEW_YEAR);

        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("25");
        assertThat(account.balance(2026, NEW_YEAR).carriedOver()).isEqualByComparingTo("10");
        assertThat(account.story())
                .containsExactly(
                        "CARRY_IN 2026 10 2026-01-01..2026-12-31",
                        "CARRY_OUT 2025 -10 2025-12-31",
                        "EXPIRY 2025 -5 2025-12-31",
                        "GRANT 2025 15 2025-01-01..2025-12-31",
                        "GRANT 2026 15 2026-01-01..2026-12-31");
        assertThat(account.sum(2025)).isZero();
        assertThat(account.balance(2025, NEW_YEAR).available()).isZero();
    }

    @ParameterizedTest(name = "{0} taken: {1}")
    @CsvSource({"15, 27", "12, 28", "0, 28"})
    void aCapOf28OverTwentyOne(int taken, String available) {
        SimulatedAccount account = account(Rules.days("21").cappedAt("28").carryOver("7", null, "0"));
        account.settle(SUMMER);
        account.take(SUMMER, taken, SUMMER);

        assertThat(account.balance(2026, SUMMER).available()).isEqualByComparingTo(available);
        account.settle(NEW_YEAR);
        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo(available);
    }

    @ParameterizedTest(name = "{0} before and {1} after 31 March leave {2}, {3} lapsed, {4} kept")
    @CsvSource({"5, 10, 18, 0", "0, 10, 20, 3", "4, 2, 27, 0", "2, 2, 28, 1"})
    void aPartThatLapsesAndOneThatStays(int before, int after, String left, String lapsed) {
        SimulatedAccount account = account(Rules.days("28").carryOver("5", END_OF_MARCH, "2"));
        account.settle(SUMMER);
        account.take(SUMMER, 20, SUMMER);
        account.settle(NEW_YEAR);
        account.take(LocalDate.of(2026, 3, 1), before, NEW_YEAR);
        account.take(LocalDate.of(2026, 6, 1), after, NEW_YEAR);
        LocalDate april = LocalDate.of(2026, 4, 1);
        account.settle(april);

        LeaveBalance balance = account.balance(2026, april);
        assertThat(balance.expired()).isEqualByComparingTo(lapsed);
        assertThat(balance.available()).isEqualByComparingTo(left);
        assertThat(account.sum(2026)).isEqualByComparingTo(left);
    }

    @Test
    void monthlyGrantsArePostedOnceAndAddUp() {
        SimulatedAccount account = new SimulatedAccount(
                LocalDate.of(2023, 3, 15),
                Rules.days("12")
                        .granted(Accrual.MONTH_START)
                        .prorated(Proration.DAYS_OF_MONTH)
                        .policy());
        for (LocalDate day = LocalDate.of(2023, 3, 15);
                !day.isAfter(LocalDate.of(2023, 5, 16));
                day = day.plusDays(1)) {
            account.settle(day);
            account.settle(day);
        }

        assertThat(account.sum(2023)).isEqualByComparingTo("2.5484");
        assertThat(account.balance(2023, LocalDate.of(2023, 5, 16)).entitled()).isEqualByComparingTo("9.5484");
        assertThat(account.book(LocalDate.of(2023, 5, 20), "2.5", LocalDate.of(2023, 5, 16)))
                .isTrue();
        assertThat(account.book(LocalDate.of(2023, 5, 22), "0.5", LocalDate.of(2023, 5, 16)))
                .isFalse();
        assertThat(account.book(LocalDate.of(2023, 6, 1), "1", LocalDate.of(2023, 5, 16)))
                .isTrue();
    }

    @Test
    void twelveMonthsOfTwentyFiveAreTwentyFive() {
        SimulatedAccount account = account(Rules.days("25").granted(Accrual.MONTH_END));
        account.settle(LocalDate.of(2025, 1, 1));
        account.settle(LocalDate.of(2025, 12, 31));

        assertThat(account.sum(2025)).isEqualByComparingTo("25.0000");
        assertThat(account.rows()).hasSize(12);
    }

    @Test
    void daysDownMakeNoDifference() {
        Rules rules = Rules.days("24").granted(Accrual.MONTH_START).carryOver("5", END_OF_MARCH, "1");
        SimulatedAccount daily = account(rules);
        SimulatedAccount rarely = account(rules);
        rarely.settle(SUMMER);
        for (LocalDate day = SUMMER; !day.isAfter(LocalDate.of(2028, 3, 1)); day = day.plusDays(1)) {
            daily.settle(day);
        }

        rarely.settle(LocalDate.of(2028, 3, 1));

        assertThat(rarely.story()).isEqualTo(daily.story());
        assertThat(rarely.settle(LocalDate.of(2028, 3, 1))).isZero();
        for (int year = 2025; year < 2028; year++) {
            assertThat(rarely.sum(year)).isZero();
        }
    }

    @Test
    void aLateChangeInAClosedYearIsHandedOn() {
        SimulatedAccount account = account(Rules.days("20").carryOver("5", null, "0"));
        account.settle(SUMMER);
        account.take(SUMMER, 18, SUMMER);
        account.settle(NEW_YEAR);
        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("22");

        account.cancel(SUMMER, NEW_YEAR.plusDays(9));

        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("23");
        assertThat(account.sum(2025)).isZero();
        assertThat(account.rows())
                .filteredOn(
                        row -> row.kind() == EntryKind.CARRY_IN && row.slot().revision() == 1)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isNotBlank());
        assertThat(account.settle(NEW_YEAR.plusMonths(1))).isZero();
    }

    @Test
    void aLateChangeAfterAYearThatWasUsedUpIsHandedOnToo() {
        SimulatedAccount account = account(Rules.days("5").carryOver("5", null, "0"));
        account.settle(SUMMER);
        account.take(SUMMER, 5, SUMMER);
        account.settle(NEW_YEAR);

        account.cancel(SUMMER, NEW_YEAR);

        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("6");
        assertThat(account.sum(2025)).isZero();
    }

    @Test
    void leaveOfNextYearThatNeedsWhatIsHandedOnKeepsItFromBeingUsedBefore() {
        SimulatedAccount account = account(Rules.days("10").carryOver(null, null, "0"));
        account.settle(SUMMER);
        account.take(LocalDate.of(2026, 2, 1), 15, SUMMER);

        account.take(SUMMER, 5, SUMMER);

        assertThat(account.book(SUMMER.plusDays(9), "1", SUMMER)).isFalse();
        assertThat(account.book(LocalDate.of(2026, 5, 1), "0.5", SUMMER)).isFalse();
    }

    @Test
    void debtIsPaidByTheNextGrantAndWhatRemainsIsHandedOn() {
        SimulatedAccount account =
                account(Rules.days("12").granted(Accrual.MONTH_START).overdrawnBy(new BigDecimal("3")));
        LocalDate january = LocalDate.of(2025, 1, 1);
        account.settle(january);
        assertThat(account.book(january, "1", january)).isTrue();
        account.take(LocalDate.of(2025, 1, 10), 3, january);
        assertThat(account.book(LocalDate.of(2025, 1, 20), "0.5", january)).isFalse();
        assertThat(account.book(LocalDate.of(2025, 2, 20), "1", january)).isTrue();
        assertThat(account.book(LocalDate.of(2025, 2, 21), "0.5", january)).isFalse();
        account.take(LocalDate.of(2025, 12, 1), 10, january);
        account.settle(NEW_YEAR);

        assertThat(account.story()).contains("CARRY_OUT 2025 3 2025-12-31", "DEBT_IN 2026 -3 2026-01-01");
        assertThat(account.sum(2025)).isZero();
        assertThat(account.balance(2026, NEW_YEAR).carriedOver()).isEqualByComparingTo("-3");
        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("9");
    }

    @Test
    void whoLeavesKeepsWhatIsEarnedByThen() {
        SimulatedAccount account = account(Rules.days("24").prorated(Proration.FULL_MONTHS));
        account.settle(SUMMER);
        account.correct(SUMMER, "-1");

        account.leaveOn(LocalDate.of(2025, 9, 30), SUMMER);

        assertThat(account.balance(2025, SUMMER).entitled()).isEqualByComparingTo("18");
        assertThat(account.balance(2025, SUMMER).adjusted()).isEqualByComparingTo("-1");
        assertThat(account.balance(2025, SUMMER).available()).isEqualByComparingTo("17");
        account.settle(NEW_YEAR);
        assertThat(account.sum(2025)).isZero();
        assertThat(account.balance(2026, NEW_YEAR).available()).isZero();

        account.leaveOn(null, NEW_YEAR);
        assertThat(account.balance(2026, NEW_YEAR).entitled()).isEqualByComparingTo("24");
    }

    @Test
    void whatWasGivenForAYearAfterTheEmploymentLapsesToo() {
        SimulatedAccount account = account(Rules.days("24"));
        account.settle(SUMMER);
        account.correct(SUMMER, "1");

        account.leaveOn(LocalDate.of(2024, 12, 31), SUMMER);

        assertThat(account.balance(2025, SUMMER).entitled()).isZero();
        assertThat(account.sum(2025)).isEqualByComparingTo("1");
        account.settle(NEW_YEAR);
        assertThat(account.sum(2025)).isZero();
    }

    @Test
    void anotherWorkingWeekWeighsTheYearAnew() {
        SimulatedAccount account =
                account(Rules.days("30").partTime(PartTime.BY_MONTHS).prorated(Proration.FULL_MONTHS));
        account.settle(SUMMER);

        account.work(new WorkShare(new TreeMap<>(Map.of(SUMMER, BigDecimal.valueOf(4)))), SUMMER);

        assertThat(account.balance(2025, SUMMER).entitled()).isEqualByComparingTo("27");
        assertThat(account.balance(2026, SUMMER).entitled()).isEqualByComparingTo("24");
        assertThat(account.sum(2025)).isEqualByComparingTo("27");
    }

    @Test
    void aPolicyOfTheMiddleOfAYearChangesOnlyWhatComes() {
        SimulatedAccount account = new SimulatedAccount(
                LONG_AGO, Rules.days("20").policy(), Rules.days("25").policy(2, PolicyGroup.EVERYONE, SUMMER, null));
        account.settle(SUMMER.minusDays(1));
        account.settle(SUMMER);

        assertThat(account.balance(2025, SUMMER).entitled()).isEqualByComparingTo("20");
        assertThat(account.balance(2026, SUMMER).entitled()).isEqualByComparingTo("25");
    }

    @Test
    void aLeaveYearMayBeginInApril() {
        SimulatedAccount account = account(Rules.days("20").yearFrom(4, 1).carryOver("3", MonthDay.of(6, 30), "0"));
        LocalDate march = LocalDate.of(2026, 3, 31);
        account.settle(march);
        assertThat(account.balance(2025, march).available()).isEqualByComparingTo("20");

        account.settle(march.plusDays(1));

        assertThat(account.story()).contains("CARRY_IN 2026 3 2026-04-01..2026-06-30");
        assertThat(account.balance(2026, march.plusDays(1)).available()).isEqualByComparingTo("23");
    }

    @Test
    void capsStopMonthlyGrantsUntilLeaveIsTaken() {
        SimulatedAccount account = account(
                Rules.days("12").granted(Accrual.MONTH_START).cappedAt("3").carryOver(null, null, "0"));
        LocalDate may = LocalDate.of(2025, 5, 1);
        account.settle(LocalDate.of(2025, 1, 1));
        account.settle(may);
        assertThat(account.sum(2025)).isEqualByComparingTo("3");

        account.take(LocalDate.of(2025, 5, 10), 2, may);
        account.settle(LocalDate.of(2025, 6, 1));

        assertThat(account.sum(2025)).isEqualByComparingTo("2");
        assertThat(List.of(account.rows().size())).containsExactly(6);
    }

    private static SimulatedAccount account(Rules rules) {
        return new SimulatedAccount(LONG_AGO, rules.policy());
    }
}
