package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.workday.LeavePeriod;
import org.junit.jupiter.api.Test;

/** Which leave makes way for which. */
class InterruptionPolicyTest {

    private static final LeavePeriod WEEK =
            LeavePeriod.of(LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 3, 6), null);
    private static final LeaveRequestView HOLIDAY = DocumentPolicyTest.booked("annual", "2026-03-05", "2026-03-12");
    private static final LeaveRequestView LATER = DocumentPolicyTest.booked("annual", "2026-03-07", "2026-03-12");
    private static final LeaveRequestView ILL = DocumentPolicyTest.booked("sick", "2026-03-02", "2026-03-03");

    @Test
    void sickLeaveInterruptsOtherLeaveThatItTouches() {
        assertThat(interrupted(policy("sick", null), HOLIDAY, LATER)).containsExactly(HOLIDAY);
    }

    @Test
    void nobodyIsSickTwiceAtOnce() {
        assertThat(interrupted(policy("sick", null), ILL)).isEmpty();
    }

    @Test
    void otherLeaveInterruptsNothingUnlessItsPolicySaysSo() {
        assertThat(interrupted(policy("casual", null), HOLIDAY)).isEmpty();
        assertThat(interrupted(policy("casual", true), HOLIDAY)).containsExactly(HOLIDAY);
        assertThat(interrupted(policy("sick", false), HOLIDAY)).isEmpty();
        assertThat(interrupted(policy("casual", true), ILL)).isEmpty();
    }

    private static List<LeaveRequestView> interrupted(LeavePolicy by, LeaveRequestView... booked) {
        List<Account> accounts = List.of(
                account(policy("annual", null)), account(policy("sick", null)), account(policy("casual", null)));
        return InterruptionPolicy.interrupted(by, WEEK, List.of(booked), accounts);
    }

    private static Account account(LeavePolicy policy) {
        return new Account(1, new Account.Holder(7, "Ops", LocalDate.of(2020, 1, 1), null, null), policy);
    }

    private static LeavePolicy policy(String leaveType, Boolean interrupts) {
        return new LeavePolicy(
                1,
                leaveType,
                PolicyGroup.EVERYONE,
                LocalDate.of(1900, 1, 1),
                null,
                Rules.days("25").interrupting(interrupts).rules());
    }
}
