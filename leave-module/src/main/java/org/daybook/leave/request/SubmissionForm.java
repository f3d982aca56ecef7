package org.daybook.leave.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.Account;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What a wish for leave has to say, so that it can be looked at. */
final class SubmissionForm {

    private static final int REASON_LENGTH = 1000;

    private SubmissionForm() {}

    /** @throws RuleViolation {@code validation-failed} with everything that is missing or too long */
    static void check(SubmitLeave command) {
        List<Violation> violations = new ArrayList<>();
        if (command.leaveType() == null) {
            violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/leaveType", "It is required."));
        }
        if (command.startDate() == null) {
            violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/startDate", "It is required."));
        }
        if (command.endDate() == null) {
            violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/endDate", "It is required."));
        }
        String reason = command.reason();
        if (reason != null && reason.codePointCount(0, reason.length()) > REASON_LENGTH) {
            violations.add(
                    new Violation(CommonProblem.VALIDATION_FAILED, "/reason", "It must have at most 1000 characters."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    /**
     * The account of the person from which the leave is taken.
     *
     * @throws RuleViolation {@code not-found} without a person, {@code validation-failed} for an unknown type
     */
    static Account account(SubmitLeave command, List<Account> accounts) {
        if (accounts.isEmpty()) {
            throw RuleViolation.notFound("employee", command.employeeId());
        }
        return accounts.stream()
                .filter(account -> account.leaveType().equals(command.leaveType()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        CommonProblem.VALIDATION_FAILED,
                        "/leaveType",
                        "There is no such leave type; there are "
                                + accounts.stream().map(Account::leaveType).collect(Collectors.joining(", ")) + "."));
    }
}
