package org.daybook.leave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.junit.jupiter.api.Test;

class PastLeavePolicyTest {

    private static final long IMPORTER = 1;
    private static final long EMPLOYEE = 2;
    private static final Holder HOLDER =
            new Holder(EMPLOYEE, "Ops", LocalDate.parse("2025-06-02"), LocalDate.parse("2026-02-27"), null);

    private final PastLeavePolicy policy = new PastLeavePolicy(
            HOLDER,
            IMPORTER,
            List.of(
                    known("2025-08-04", "2025-08-08", RequestStatus.APPROVED),
                    known("2025-09-01", "2025-09-05", RequestStatus.REJECTED)));

    private static LeavePeriod period(String first, String last) {
        return LeavePeriod.of(LocalDate.parse(first), null, LocalDate.parse(last), null);
    }

    private static KnownLeave known(String first, String last, RequestStatus status) {
        return new KnownLeave(EMPLOYEE, "annual", period(first, last), status, null, BigDecimal.ONE);
    }

    private static PastLeave leave(String first, String last, RequestStatus status, Long decider) {
        return new PastLeave("annual", period(first, last), status, null, decider, null);
    }

    private String objection(PastLeave leave) {
        Optional<Finding> found = policy.objection(7, leave, WorkCalendar.MONDAY_TO_FRIDAY.workingDays(leave.period()));
        return found.map(finding -> finding.line() + " " + finding.code()).orElse("none");
    }

    @Test
    void leaveBesideOtherLeaveIsTakenOnce() {
        assertThat(objection(leave("2025-08-11", "2025-08-12", RequestStatus.APPROVED, null)))
                .isEqualTo("none");
        assertThat(objection(leave("2025-08-12", "2025-08-13", RequestStatus.PENDING, null)))
                .isEqualTo("7 overlapping-leave");
        assertThat(objection(leave("2025-08-12", "2025-08-13", RequestStatus.CANCELLED, null)))
                .isEqualTo("none");
        assertThat(objection(leave("2025-08-08", "2025-08-08", RequestStatus.APPROVED, null)))
                .isEqualTo("7 overlapping-leave");
        assertThat(objection(leave("2025-09-01", "2025-09-01", RequestStatus.APPROVED, null)))
                .isEqualTo("none");
    }

    @Test
    void activeLeaveLiesWithinTheEmployment() {
        assertThat(objection(leave("2025-05-30", "2025-06-03", RequestStatus.APPROVED, null)))
                .isEqualTo("7 before-joining-date");
        assertThat(objection(leave("2026-02-27", "2026-03-02", RequestStatus.APPROVED, null)))
                .isEqualTo("7 after-leaving-date");
        assertThat(objection(leave("2026-02-27", "2026-03-02", RequestStatus.CANCELLED, null)))
                .isEqualTo("none");
        assertThat(objection(leave("2025-08-16", "2025-08-17", RequestStatus.APPROVED, null)))
                .isEqualTo("7 no-working-days");
    }

    @Test
    void nobodyDecidesForThemselves() {
        assertThat(objection(leave("2025-10-06", "2025-10-06", RequestStatus.APPROVED, EMPLOYEE)))
                .isEqualTo("7 self-approval");
        PastLeavePolicy own = new PastLeavePolicy(HOLDER, EMPLOYEE, List.of());
        PastLeave leave = leave("2025-10-06", "2025-10-06", RequestStatus.PENDING, null);
        assertThat(own.objection(7, leave, WorkCalendar.MONDAY_TO_FRIDAY.workingDays(leave.period())))
                .isPresent();
    }

    @Test
    void whoBringsItInStandsForWhoIsNotNamed() {
        assertThat(policy.decider(leave("2025-10-06", "2025-10-06", RequestStatus.APPROVED, null)))
                .isEqualTo(IMPORTER);
        assertThat(policy.decider(leave("2025-10-06", "2025-10-06", RequestStatus.REJECTED, 9L)))
                .isEqualTo(9L);
        assertThat(policy.decider(leave("2025-10-06", "2025-10-06", RequestStatus.WITHDRAWN, 9L)))
                .isNull();
    }

    @Test
    void aLineIsKnownAsItIsAndAsItCame() {
        LeavePeriod day = period("2025-10-06", "2025-10-06");
        KnownLeave decided =
                new KnownLeave(EMPLOYEE, "annual", day, RequestStatus.APPROVED, RequestStatus.PENDING, BigDecimal.ONE);

        assertThat(decided.is(leave("2025-10-06", "2025-10-06", RequestStatus.PENDING, null)))
                .isTrue();
        assertThat(decided.is(leave("2025-10-06", "2025-10-06", RequestStatus.APPROVED, null)))
                .isTrue();
        assertThat(decided.is(leave("2025-10-06", "2025-10-06", RequestStatus.REJECTED, null)))
                .isFalse();
        assertThat(decided.is(leave("2025-10-06", "2025-10-07", RequestStatus.PENDING, null)))
                .isFalse();
    }
}
