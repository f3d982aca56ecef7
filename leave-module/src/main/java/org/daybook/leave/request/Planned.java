package org.daybook.leave.request;

import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.planning.LeavePlanning;
import org.daybook.leave.planning.Objection;
import org.daybook.leave.planning.Wish;
import org.daybook.platform.RuleViolation.Violation;

/**
 * Asks planning about one submission, and sorts what it says: what blocks employees is a warning where HR decides about
 * somebody else.
 */
final class Planned {

    private final LeavePlanning planning;
    private final Wish wish;
    private final Surroundings around;
    private final boolean byHr;
    private final List<Violation> warnings = new ArrayList<>();

    Planned(LeavePlanning planning, Wish wish, Surroundings around, SubmitLeave command) {
        this.planning = planning;
        this.wish = wish;
        this.around = around;
        this.byHr = command.submittedBy() != command.employeeId();
    }

    void checkBlackouts(List<Violation> violations) {
        sort(planning.blackouts(wish, around.planningVersion()), violations);
    }

    /** @param toSubmit whether the answer has to hold until the transaction ends */
    void checkCoverage(List<Violation> violations, boolean toSubmit) {
        boolean lock = toSubmit && violations.isEmpty();
        sort(
                lock
                        ? planning.lockedCoverage(wish, around.planningVersion())
                        : planning.coverage(wish, around.planningVersion()),
                violations);
    }

    private void sort(List<Objection> objections, List<Violation> violations) {
        for (Objection objection : objections) {
            (objection.blocks() && !byHr ? violations : warnings).add(objection.violation());
        }
    }

    /** What was found so far that does not block. */
    List<Violation> warnings() {
        return warnings;
    }
}
