package org.daybook.leave.request;

import java.util.List;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.Account.Holder;

/**
 * A request under the lock of its person's accounts, and what somebody wants to do with it.
 *
 * @param accounts all of the person
 */
record Step(ActOnRequest command, List<Account> accounts, LeaveRequest request) {

    Holder holder() {
        return accounts.get(0).holder();
    }

    /** The account from which the leave is taken. */
    Account account() {
        return accounts.stream()
                .filter(account -> account.leaveType().equals(request.leaveType()))
                .findFirst()
                .orElseThrow();
    }

    /** Who does it; null for the system. */
    Long actorId() {
        return command.actor() == null ? null : command.actor().employeeId();
    }
}
