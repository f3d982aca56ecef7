package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.AdjustBalance;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What makes a correction of a balance acceptable. It may overdraw: HR knows. Nobody corrects their own. */
final class AdjustmentPolicy {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366);
    private static final int REASON_LENGTH = 1000;

    private AdjustmentPolicy() {}

    static void checkForm(AdjustBalance command) {
        List<Violation> violations = new ArrayList<>();
        if (command.leaveType() == null) {
            violations.add(invalid("leaveType", "It is required."));
        }
        BigDecimal days = command.days();
        if (days == null || days.signum() == 0) {
            violations.add(invalid("days", "Say how many days to give (above 0) or to take (below 0)."));
        } else if (days.abs().compareTo(MOST_DAYS) > 0) {
            violations.add(invalid("days", "It must be at most 366 days either way."));
        } else if (days.stripTrailingZeros().scale() > 4) {
            violations.add(invalid("days", "It must have at most four decimals."));
        }
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            violations.add(invalid("reason", "Say why; the employee will read it."));
        } else if (reason.codePointCount(0, reason.length()) > REASON_LENGTH) {
            violations.add(invalid("reason", "It must have at most 1000 characters."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    /** @throws RuleViolation {@code self-approval} */
    static void checkActor(AdjustBalance command) {
        if (command.actorId() == command.employeeId()) {
            throw new RuleViolation(LeaveProblem.SELF_APPROVAL, "Somebody else has to correct your own balance.");
        }
    }

    static void check(Account account, LeaveYear year, LocalDate today) {
        if (account.isUnlimitedIn(year)) {
            throw new RuleViolation(List.of(
                    invalid("leaveType", "Leave of type " + account.leaveType() + " has no balance to correct.")));
        }
        int current = account.yearOf(today).number();
        boolean inReach = year.number() >= current - 1 && year.number() <= current + 1;
        if (!inReach || !account.holder().isEmployedIn(year)) {
            throw new RuleViolation(List.of(invalid(
                    "year",
                    "It must be the last, this or the next leave year, and one in which the person works here.")));
        }
    }

    private static Violation invalid(String field, String message) {
        return new Violation(CommonProblem.VALIDATION_FAILED, "/" + field, message);
    }
}
