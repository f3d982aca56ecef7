package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.policy.WorkShare;
import org.junit.jupiter.api.Test;

/** What happens late, twice or in another group than before, and must not be paid for by anybody. */
class HostileCasesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void debtThatWasPaidBackIsNoLicenceForMore() {
        SimulatedAccount account = account(Rules.days("12").granted(Accrual.MONTH_START));
        LocalDate january = LocalDate.of(2025, 1, 2);
        account.settle(january);
        account.overdraw(LocalDate.of(2025, 1, 10), "4", january);

        account.take(LocalDate.of(2025, 12, 1), 8, january);

        assertThat(account.book(LocalDate.of(2025, 12, 30), "0.5", january)).isFalse();
    }

    @Test
    void whatALeaverOwesLeavesNoOpenYear() {
        SimulatedAccount account = account(Rules.days("24").prorated(Proration.FULL_MONTHS));
        account.settle(SPRING);
        account.take(SPRING, 20, SPRING);
        account.leaveOn(LocalDate.of(2025, 6, 30), SPRING);
        account.settle(NEW_YEAR);

        assertThat(account.balance(2025, NEW_YEAR).available()).isEqualByComparingTo("-8");
        assertThat(account.sum(2025)).isZero();
        assertThat(account.sum(2026)).isZero();
        assertThat(account.story()).noneMatch(row -> row.startsWith("DEBT_IN"));
    }

    @Test
    void leavingThatBecomesKnownInTheNextYearIsWorkedOutForTheLast() {
        SimulatedAccount account =
                account(Rules.days("24").prorated(Proration.FULL_MONTHS).carryOver("10", null, "0"));
        account.settle(SUMMER);
        account.take(SUMMER, 10, SUMMER);
        account.settle(NEW_YEAR);
        assertThat(account.balance(2026, NEW_YEAR).carriedOver()).isEqualByComparingTo("10");

        account.leaveOn(LocalDate.of(2025, 11, 30), NEW_YEAR.plusDays(9));

        assertThat(account.balance(2025, NEW_YEAR).entitled()).isEqualByComparingTo("22");
        assertThat(account.sum(2025)).isZero();
        assertThat(account.sum(2026)).isZero();
        assertThat(account.balance(2026, NEW_YEAR.plusDays(9)).available()).isZero();
    }

    @Test
    void aPatternThatBecomesKnownLateWeighsTheLastYearAnew() {
        SimulatedAccount account = account(Rules.days("30")
                .partTime(PartTime.BY_MONTHS)
                .prorated(Proration.FULL_MONTHS)
                .carryOver(null, null, "0"));
        account.settle(SUMMER);
        account.settle(NEW_YEAR);

        account.work(fourDaysFrom(SUMMER), SUMMER, NEW_YEAR.plusMonths(1));

        assertThat(account.balance(2025, NEW_YEAR).entitled()).isEqualByComparingTo("27");
        assertThat(account.balance(2026, NEW_YEAR).carriedOver()).isEqualByComparingTo("27");
        assertThat(account.balance(2026, NEW_YEAR).entitled()).isEqualByComparingTo("24");
        assertThat(account.sum(2025)).isZero();
        assertThat(account.settle(NEW_YEAR.plusMonths(2))).isZero();
    }

    @Test
    void yearsBeforeAnythingWasGrantedStayEmpty() {
        SimulatedAccount account = account(Rules.days("30").partTime(PartTime.BY_MONTHS));
        account.settle(SUMMER);

        account.work(fourDaysFrom(LocalDate.of(2020, 1, 1)), LocalDate.of(2020, 1, 1), SUMMER);

        assertThat(account.rows()).allMatch(row -> row.leaveYear() == 2025);
        assertThat(account.sum(2025)).isEqualByComparingTo("24");
    }

    @Test
    void whatHrTookOfCarryOverStaysTakenWhenTheYearBeforeChanges() {
        SimulatedAccount account = account(Rules.days("20").carryOver("10", null, "0"));
        account.settle(SUMMER);
        account.take(SUMMER, 15, SUMMER);
        account.settle(NEW_YEAR);
        account.correct(EntryKind.CARRY_IN, NEW_YEAR, "-2");

        account.cancel(SUMMER, NEW_YEAR);

        assertThat(account.balance(2026, NEW_YEAR).carriedOver()).isEqualByComparingTo("6");
        assertThat(account.balance(2026, NEW_YEAR).adjusted()).isEqualByComparingTo("-2");
        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("24");
        assertThat(account.sum(2026)).isEqualByComparingTo("24");
    }

    @Test
    void whatHrTookIsNotHandedOnByAYearThatIsSettledAnew() {
        SimulatedAccount account = account(Rules.days("20").carryOver(null, null, "0"));
        account.settle(SUMMER);
        account.settle(NEW_YEAR);
        account.correct(EntryKind.CARRY_IN, NEW_YEAR, "-2");
        account.settle(NEW_YEAR.plusYears(1));
        assertThat(account.balance(2027, NEW_YEAR.plusYears(1)).carriedOver()).isEqualByComparingTo("38");

        account.overdraw(SUMMER, "1", NEW_YEAR.plusYears(1));

        assertThat(account.balance(2027, NEW_YEAR.plusYears(1)).carriedOver()).isEqualByComparingTo("37");
        assertThat(account.sum(2026)).isZero();
        assertThat(account.settle(NEW_YEAR.plusYears(1).plusDays(1))).isZero();
    }

    @Test
    void whoChangesDepartmentKeepsTheGrantOfTheOldOneWhenItIsWeighedAnew() {
        LeavePolicy research =
                Rules.days("30").partTime(PartTime.BY_MONTHS).policy(1, department("Research"), LONG_AGO, null);
        LeavePolicy sales =
                Rules.days("20").partTime(PartTime.BY_MONTHS).policy(2, department("Sales"), LONG_AGO, null);
        SimulatedAccount account = new SimulatedAccount(LONG_AGO, research);
        account.settle(SPRING);

        account.regroup(SPRING, sales);
        account.work(fourDaysFrom(SUMMER), SPRING);

        assertThat(account.balance(2025, SPRING).entitled()).isEqualByComparingTo("27");
        assertThat(account.sum(2025)).isEqualByComparingTo("27");
        assertThat(account.balance(2026, SPRING).entitled()).isEqualByComparingTo("16");
    }

    @Test
    void whoComesUnderAPolicyByADepartmentIsGrantedByItFromThatDayOn() {
        LeavePolicy anniversaries =
                Rules.days("24").granted(Accrual.ANNIVERSARY).policy(1, department("Research"), LONG_AGO, null);
        LeavePolicy monthly =
                Rules.days("12").granted(Accrual.MONTH_START).policy(2, department("Sales"), LONG_AGO, null);
        SimulatedAccount account = new SimulatedAccount(LocalDate.of(2015, 10, 1), anniversaries);
        account.settle(SPRING);

        account.regroup(SPRING, monthly);
        account.settle(NEW_YEAR.minusDays(1));

        assertThat(account.balance(2025, NEW_YEAR.minusDays(1)).entitled()).isEqualByComparingTo("10");
    }

    @Test
    void leaveWithoutLimitThatGetsOneOwesNothing() {
        SimulatedAccount account = new SimulatedAccount(
                LONG_AGO,
                Rules.days(null).policy(),
                Rules.days("5").carryOver("5", null, "0").policy(2, PolicyGroup.EVERYONE, SUMMER, null));
        account.settle(SPRING);
        account.take(SPRING, 12, SPRING);
        account.settle(SUMMER);
        assertThat(account.book(LocalDate.of(2025, 12, 1), "1", SUMMER)).isTrue();
        account.settle(NEW_YEAR);

        assertThat(account.balance(2025, NEW_YEAR).available()).isNull();
        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("5");
        assertThat(account.book(LocalDate.of(2026, 6, 1), "6", NEW_YEAR)).isFalse();
    }

    @Test
    void leaveThatLosesItsLimitCanBeBookedForTheYearWithoutOne() {
        SimulatedAccount account = new SimulatedAccount(
                LONG_AGO,
                Rules.days("5").carryOver("5", null, "0").policy(),
                Rules.days(null).policy(2, PolicyGroup.EVERYONE, NEW_YEAR, null));
        account.settle(SUMMER);

        assertThat(account.book(LocalDate.of(2026, 6, 1), "9", SUMMER)).isTrue();
        assertThat(account.book(LocalDate.of(2025, 9, 1), "6", SUMMER)).isFalse();
        account.settle(NEW_YEAR);
        assertThat(account.sum(2025)).isZero();
        assertThat(account.balance(2025, NEW_YEAR).available()).isZero();
    }

    @Test
    void aLeaverUnderACapKeepsWhatIsEarnedByThenAndGetsItBackByStaying() {
        SimulatedAccount account = account(
                Rules.days("24").prorated(Proration.FULL_MONTHS).cappedAt("30").carryOver("10", null, "0"));
        account.settle(SUMMER);

        account.leaveOn(LocalDate.of(2025, 9, 30), SUMMER);
        assertThat(account.balance(2025, SUMMER).available()).isEqualByComparingTo("18");
        account.leaveOn(null, SUMMER.plusDays(1));
        assertThat(account.balance(2025, SUMMER).available()).isEqualByComparingTo("24");

        account.settle(NEW_YEAR);
        assertThat(account.balance(2026, NEW_YEAR).available()).isEqualByComparingTo("30");
        account.leaveOn(LocalDate.of(2026, 6, 30), NEW_YEAR);
        assertThat(account.balance(2026, NEW_YEAR).entitled()).isEqualByComparingTo("12");
    }

    @Test
    void whoComesBackBelongsToNoYearInBetween() {
        SimulatedAccount account =
                account(Rules.days("24").prorated(Proration.FULL_MONTHS).carryOver("5", null, "0"));
        account.settle(SPRING);
        account.leaveOn(LocalDate.of(2025, 3, 31), SPRING);
        account.settle(NEW_YEAR);
        LocalDate back = LocalDate.of(2027, 5, 1);
        account.settle(back.minusDays(1));

        account.comeBack(back);

        assertThat(account.sum(2025)).isZero();
        assertThat(account.balance(2025, back).entitled()).isEqualByComparingTo("6");
        assertThat(account.balance(2026, back).entitled()).isZero();
        assertThat(account.balance(2027, back).entitled()).isEqualByComparingTo("16");
        assertThat(account.balance(2027, back).carriedOver()).isZero();
        assertThat(account.settle(back)).isZero();
    }

    private static PolicyGroup department(String name) {
        return new PolicyGroup(Kind.DEPARTMENT, name);
    }

    private static WorkShare fourDaysFrom(LocalDate day) {
        return new WorkShare(new TreeMap<>(Map.of(day, BigDecimal.valueOf(4))));
    }

    private static SimulatedAccount account(Rules rules) {
        return new SimulatedAccount(LONG_AGO, rules.policy());
    }
}
