package org.daybook.leave.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.leave.DefinePolicy;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCheckTest {

    private static final MonthDay MARCH = MonthDay.of(3, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<Arguments> whatCannotHoldTogether() {
        return Stream.of(
                Arguments.of(Rules.days("28").cappedAt("27"), "/rules/earning/balanceCap"),
                Arguments.of(Rules.days("20").after(5, "3").cappedAt("22"), "/rules/earning/balanceCap"),
                Arguments.of(Rules.days(null).cappedAt("27"), "/rules/earning/balanceCap"),
                Arguments.of(Rules.days("20").carryOver("5", MARCH, "6"), "/rules/carryOver/keptDays"),
                Arguments.of(Rules.days("20").carryOver("0", MARCH, "0"), "/rules/carryOver/lastValidDay"),
                Arguments.of(Rules.days("20").carryOver("5", null, "2"), "/rules/carryOver/keptDays"),
                Arguments.of(Rules.days(null).carryOver(null, null, "0"), "/rules/carryOver/limit"),
                Arguments.of(Rules.days("20").documentAfter(null, 7), "/rules/booking/documentWithinDays"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void whatCannotHoldTogether(Rules rules, String pointer) {
        assertThat(refused(rules.rules())).containsExactly("policy-contradiction " + pointer);
    }

    @Test
    void whatIsWrongByItself() {
        assertThat(refused(Rules.days("367").rules()))
                .containsExactly("validation-failed /rules/earning/yearlyEntitlement");
        assertThat(refused(Rules.days("0.00001").rules()))
                .containsExactly("validation-failed /rules/earning/yearlyEntitlement");
        assertThat(refused(Rules.days("20").yearFrom(2, 29).rules()))
                .containsExactly("validation-failed /rules/earning/leaveYearStart");
        assertThat(refused(Rules.days("20").after(5, "1").after(5, "2").rules()))
                .containsExactly("validation-failed /rules/earning/seniority");
        assertThat(refused(Rules.days("20").overdrawnBy(BigDecimal.valueOf(-1)).rules()))
                .containsExactly("validation-failed /rules/booking/negativeLimit");
        assertThat(refused(Rules.days("20").documentAfter(3, 367).rules()))
                .containsExactly("validation-failed /rules/booking/documentWithinDays");
        assertThat(refused((PolicyRules) null)).containsExactly("validation-failed /rules");
    }

    @Test
    void whoseAndWhen() {
        PolicyRules rules = Rules.days("20").rules();
        assertThat(refused(new DefinePolicy(null, null, null, null, rules, null, 1)))
                .containsExactly(
                        "validation-failed /leaveType", "validation-failed /group", "validation-failed /validFrom");
        assertThat(refused(new DefinePolicy(
                        "annual", new PolicyGroup(Kind.PERSON, "Ada"), DAY, DAY.minusDays(1), rules, null, 1)))
                .containsExactly("validation-failed /group/value", "validation-failed /validUntil");
        assertThat(refused(new DefinePolicy("annual", new PolicyGroup(Kind.EVERYONE, "x"), DAY, null, rules, null, 1)))
                .containsExactly("validation-failed /group/value");
    }

    @Test
    void whatHolds() {
        for (Rules rules : List.of(
                Rules.days("21").cappedAt("28").carryOver("7", null, "0"),
                Rules.days("28").carryOver("5", MARCH, "2"),
                Rules.days("12").granted(Accrual.MONTH_END).cappedAt("3").carryOver(null, null, "0"),
                Rules.days("10").documentAfter(3, 7),
                Rules.days("10").documentAfter(0, null),
                Rules.days(null))) {
            assertThatCode(() -> new PolicyCheck().check(rules.rules())).doesNotThrowAnyException();
        }
    }

    private static List<String> refused(PolicyRules rules) {
        return texts(catchThrowableOfType(RuleViolation.class, () -> new PolicyCheck().check(rules)));
    }

    private static List<String> refused(DefinePolicy command) {
        return texts(catchThrowableOfType(RuleViolation.class, () -> new PolicyCheck().check(command)));
    }

    private static List<String> texts(RuleViolation thrown) {
        return thrown.violations().stream()
                .map(violation -> violation.code().code() + " " + violation.pointer())
                .toList();
    }
}
