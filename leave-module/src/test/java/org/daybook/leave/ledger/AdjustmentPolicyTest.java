package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.AdjustBalance;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.Rules;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static List<String> faults(String leaveType, BigDecimal days, String reason) {
        AdjustBalance command = new AdjustBalance(1, leaveType, 2026, days, reason, 2);
        RuleViolation thrown = catchThrowableOfType(RuleViolation.class, () -> AdjustmentPolicy.checkForm(command));
        return thrown == null
                ? List.of()
                : thrown.violations().stream().map(Violation::pointer).toList();
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({
        "0.0001, true", "-0.0001, true", "366, true", "-366, true", "1.50000, true", "366.0001, false",
        "-366.0001, false", "0, false", "0.00, false", "0.00001, false", ", false", "1E+400, false"
    })
    void daysAreGivenOrTakenInSensibleAmounts(BigDecimal days, boolean fine) {
        assertThat(faults("annual", days, "By contract")).isEqualTo(fine ? List.of() : List.of("/days"));
    }

    @Test
    void nobodyCorrectsTheirOwnBalance() {
        AdjustBalance own = new AdjustBalance(1, "annual", 2026, BigDecimal.ONE, "For me", 1);

        RuleViolation thrown = catchThrowableOfType(RuleViolation.class, () -> AdjustmentPolicy.checkActor(own));

        assertThat(thrown.code()).isEqualTo(LeaveProblem.SELF_APPROVAL);
        AdjustmentPolicy.checkActor(new AdjustBalance(1, "annual", 2026, BigDecimal.ONE, "For them", 2));
    }

    @Test
    void aReasonIsOwed() {
        assertThat(faults("annual", BigDecimal.ONE, null)).containsExactly("/reason");
        assertThat(faults("annual", BigDecimal.ONE, " ")).containsExactly("/reason");
        assertThat(faults("annual", BigDecimal.ONE, "😀".repeat(1000))).isEmpty();
        assertThat(faults("annual", BigDecimal.ONE, "😀".repeat(1001))).containsExactly("/reason");
    }

    @Test
    void everythingIsReportedAtOnce() {
        assertThat(faults(null, null, null)).containsExactly("/leaveType", "/days", "/reason");
    }

    private static Account account(BigDecimal entitlement, LocalDate joining, LocalDate leaving) {
        LeavePolicy policy = Rules.days(entitlement == null ? null : entitlement.toPlainString())
                .policy();
        return new Account(1, new Holder(1, "Research", joining, leaving, null), policy);
    }

    @ParameterizedTest(name = "year {0}: {1}")
    @CsvSource({"2024, false", "2025, true", "2026, true", "2027, true", "2028, false"})
    void theLastThisAndTheNextYearAreInReach(int year, boolean fine) {
        Account account = account(BigDecimal.TEN, LocalDate.of(2000, 1, 1), null);

        assertThat(isFine(account, year)).isEqualTo(fine);
    }

    @Test
    void onlyYearsOfEmploymentAreCorrected() {
        Account account = account(BigDecimal.TEN, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31));

        assertThat(isFine(account, 2025)).isTrue();
        assertThat(isFine(account, 2026)).isTrue();
        assertThat(isFine(account, 2027)).isFalse();
        assertThat(isFine(account(BigDecimal.TEN, LocalDate.of(2026, 1, 1), null), 2025))
                .isFalse();
    }

    @Test
    void whatHasNoLimitHasNothingToCorrect() {
        Account unlimited = account(null, LocalDate.of(2000, 1, 1), null);

        assertThatThrownBy(() -> AdjustmentPolicy.check(unlimited, new LeaveYear(2026), TODAY))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
                    assertThat(violation.violations().get(0).pointer()).isEqualTo("/leaveType");
                });
    }

    private static boolean isFine(Account account, int year) {
        return catchThrowableOfType(
                        RuleViolation.class, () -> AdjustmentPolicy.check(account, new LeaveYear(year), TODAY))
                == null;
    }
}
