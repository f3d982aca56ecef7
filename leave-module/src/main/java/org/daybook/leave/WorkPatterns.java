package org.daybook.leave;

import java.util.List;
import org.daybook.platform.RuleViolation;

/** When people work. A pattern never changes; a person gets another one from a day on. */
public interface WorkPatterns {

    /** All patterns by name. */
    List<WorkPatternView> all();

    /**
     * Adds a pattern.
     *
     * @throws RuleViolation {@code validation-failed}, also for a name that is there already
     */
    WorkPatternView define(DefineWorkPattern command);

    /**
     * Lets a person work by a pattern from a day on. Leave that is booked from that day on is counted
     * anew.
     *
     * @throws RuleViolation {@code validation-failed}, {@code not-found}
     */
    void assign(AssignWorkPattern command);

    /** The person's patterns by first day; before the first of them it is both halves of Monday to Friday. */
    List<PatternAssignmentView> assignments(long employeeId);
}
