package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.leave.BookClosure;
import org.daybook.leave.ClosureState;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.leave.planning.PlanningCheck;
import org.daybook.platform.RuleViolation;

/** Whether a closure makes sense by itself. */
@ApplicationScoped
class ClosureCheck {

    private static final long MOST_DAYS = 92;
    private static final int MOST_YEARS_AHEAD = 2;

    @Inject
    private PlanningCheck check;

    @Inject
    private ClosurePeople people;

    @Inject
    private Clock clock;

    /** @throws RuleViolation {@code validation-failed}, {@code invalid-date-range} */
    void check(BookClosure command) {
        check.checkName(command.name());
        check.checkReason(command.reason());
        check.checkDates(command.startDate(), command.endDate(), "/endDate");
        checkSpan(command);
        check.checkGroup(command.group(), EnumSet.of(GroupKind.EVERYONE, GroupKind.DEPARTMENT, GroupKind.LOCATION));
        check.checkTypes(List.of(command.leaveType()), "/leaveType");
        Set<Long> exceptions = Set.copyOf(command.exceptions());
        if (exceptions.size() < command.exceptions().size()) {
            throw PlanningCheck.invalid("/exceptions", "Name each person once.");
        }
        Set<Long> known = people.names(exceptions).keySet();
        command.exceptions().stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw PlanningCheck.invalid("/exceptions", "There is no employee with id " + id + ".");
                });
    }

    private void checkSpan(BookClosure command) {
        LocalDate today = LocalDate.now(clock);
        if (command.startDate().isBefore(today)) {
            throw PlanningCheck.invalid("/startDate", "It must not lie in the past.");
        }
        if (command.startDate().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw PlanningCheck.invalid("/startDate", "It must lie within the next two years.");
        }
        if (ChronoUnit.DAYS.between(command.startDate(), command.endDate()) >= MOST_DAYS) {
            throw PlanningCheck.invalid("/endDate", "A closure takes at most " + MOST_DAYS + " days.");
        }
        if (!new Closure(0, command, ClosureState.BOOKING, 0, null).period().isInOrder()) {
            throw new RuleViolation(
                    LeaveProblem.INVALID_DATE_RANGE, "/endPart", "It must not lie before the beginning.");
        }
    }
}
