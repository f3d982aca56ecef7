package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leave from Monday 8 to Friday 12 June 2026 becomes another. */
class AmendmentPolicyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 8);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 12);
    private static final LocalDate BEFORE = FIRST_DAY.minusDays(1);
    private static final LocalDate WITHIN = FIRST_DAY.plusDays(2);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-01T08:00:00Z");

    private static LeavePolicy policy(String leaveType) {
        return new LeavePolicy(
                1,
                leaveType,
                PolicyGroup.EVERYONE,
                LocalDate.of(1900, 1, 1),
                null,
                PolicyRules.plain(BigDecimal.valueOf(25)));
    }

    private static LeaveRequestView leave(boolean approved) {
        SubmitLeave command = new SubmitLeave(3, "annual", FIRST_DAY, LAST_DAY, null, null, "Rest", 3);
        LeaveRequest request = LeaveRequest.submitted(
                command, LeavePeriod.of(FIRST_DAY, null, LAST_DAY, null), BigDecimal.valueOf(5), AT);
        if (approved) {
            request.approve(7, AT);
        }
        return request.toView();
    }

    private static AmendmentPolicy to(String first, DayPart firstPart, String last, DayPart lastPart) {
        return new AmendmentPolicy(
                leave(true), LeavePeriod.of(LocalDate.parse(first), firstPart, LocalDate.parse(last), lastPart));
    }

    private static AmendmentPolicy to(String first, String last) {
        return to(first, null, last, null);
    }

    private static String refused(Runnable check) {
        return catchThrowableOfType(RuleViolation.class, check::run).code().code();
    }

    @ParameterizedTest(name = "to {0}..{1}: shorter is {2}")
    @CsvSource({
        "2026-06-08,2026-06-11,true",
        "2026-06-09,2026-06-12,true",
        "2026-06-10,2026-06-10,true",
        "2026-06-08,2026-06-15,false",
        "2026-06-07,2026-06-10,false",
        "2026-06-22,2026-06-23,false"
    })
    void shorterLeaveLiesWithinIt(String first, String last, boolean shorter) {
        assertThat(to(first, last).shortens()).isEqualTo(shorter);
    }

    @Test
    void halfADayLessIsShorter() {
        assertThat(to("2026-06-08", DayPart.AFTERNOON, "2026-06-12", DayPart.MORNING)
                        .shortens())
                .isTrue();
    }

    @Test
    void beforeItBeginsItMayBecomeAnyLeave() {
        assertThatCode(() -> to("2026-07-01", "2026-07-20").check(policy("annual"), BEFORE))
                .doesNotThrowAnyException();
    }

    @Test
    void onceItHasBegunItCanOnlyBeShortened() {
        assertThat(refused(() -> to("2026-06-08", "2026-06-15").check(policy("annual"), FIRST_DAY)))
                .isEqualTo("wrong-state");
        assertThat(refused(() -> to("2026-07-01", "2026-07-02").check(policy("annual"), WITHIN)))
                .isEqualTo("wrong-state");
        assertThatCode(() -> to("2026-06-08", "2026-06-10").check(policy("annual"), WITHIN))
                .doesNotThrowAnyException();
        assertThatCode(() -> to("2026-06-08", "2026-06-10").check(policy("annual"), LAST_DAY.plusDays(30)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatInterruptsOtherLeaveIsReportedAnewInsteadOfLengthened() {
        assertThat(refused(() -> to("2026-06-08", "2026-06-15").check(policy("sick"), BEFORE)))
                .isEqualTo("wrong-state");
        assertThatCode(() -> to("2026-06-08", "2026-06-11").check(policy("sick"), BEFORE))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyApprovedLeaveIsAmendedAndToOtherDays() {
        LeavePeriod shorter = LeavePeriod.of(FIRST_DAY, null, WITHIN, null);
        assertThat(refused(() -> new AmendmentPolicy(leave(false), shorter).check(policy("annual"), BEFORE)))
                .isEqualTo("wrong-state");
        assertThat(refused(() -> to("2026-06-08", "2026-06-12").check(policy("annual"), BEFORE)))
                .isEqualTo("validation-failed");
    }

    @Test
    void hardlyARuleStandsAgainstShorterLeave() {
        List<Violation> all = List.of(
                new Violation(LeaveProblem.NOTICE_TOO_SHORT, "/startDate", "Too soon."),
                new Violation(LeaveProblem.NO_WORKING_DAYS, "/startDate", "Nothing."),
                new Violation(LeaveProblem.INSUFFICIENT_BALANCE, "/leaveType", "Too little."));

        assertThat(to("2026-06-08", "2026-06-10").standing(all)).containsExactly(all.get(1));
        assertThat(to("2026-06-08", "2026-06-15").standing(all)).isEqualTo(all);
    }
}
