package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** Whether what HR enters makes sense by itself. */
@ApplicationScoped
public class PlanningCheck {

    private static final int NAME_LENGTH = 100;
    private static final int REASON_LENGTH = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    @Inject
    private Jdbi sql;

    /** @throws RuleViolation {@code validation-failed} */
    public void checkName(String name) {
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
            throw invalid("/name", "Give it a name of at most 100 characters.");
        }
    }

    /** @throws RuleViolation {@code validation-failed} */
    public void checkReason(String reason) {
        if (reason != null && reason.codePointCount(0, reason.length()) > REASON_LENGTH) {
            throw invalid("/reason", "It must have at most 300 characters.");
        }
    }

    /**
     * Dates that follow each other, in years that a database knows.
     *
     * @param pointer of the last day
     * @throws RuleViolation {@code validation-failed}, {@code invalid-date-range}
     */
    public void checkDates(LocalDate first, LocalDate last, String pointer) {
        if (first != null && first.isBefore(EARLIEST) || last != null && last.isAfter(LATEST)) {
            throw invalid(pointer, "The dates must lie between 1900 and 9999.");
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw new RuleViolation(LeaveProblem.INVALID_DATE_RANGE, pointer, "It must not lie before the first day.");
        }
    }

    /** @throws RuleViolation {@code validation-failed} */
    public void checkGroup(PlanningGroup group, Set<GroupKind> allowed) {
        if (!allowed.contains(group.kind())) {
            throw invalid(
                    "/group/kind",
                    "It must be one of " + allowed.stream().sorted().toList() + ".");
        }
        if ((group.kind() == GroupKind.EVERYONE) != group.value().isEmpty()) {
            throw invalid(
                    "/group/value",
                    group.kind() == GroupKind.EVERYONE
                            ? "Everyone needs no value."
                            : "Name the group, or its manager's id.");
        }
        if (group.kind() == GroupKind.TEAM && !isSomebody(group.value())) {
            throw invalid("/group/value", "There is no employee with this id.");
        }
    }

    private boolean isSomebody(String id) {
        return id.matches("[1-9][0-9]{0,17}")
                && sql.withHandle(handle -> handle.createQuery("SELECT FROM employee.people WHERE id = :id")
                        .bind("id", Long.parseLong(id))
                        .map((row, context) -> true)
                        .findOne()
                        .isPresent());
    }

    /**
     * @param leaveTypes null for no list
     * @throws RuleViolation {@code validation-failed} for types that are not there, one twice, or an empty list
     */
    public void checkTypes(List<String> leaveTypes, String pointer) {
        if (leaveTypes == null) {
            return;
        }
        if (leaveTypes.isEmpty() || Set.copyOf(leaveTypes).size() < leaveTypes.size()) {
            throw invalid(pointer, "Name at least one leave type, and each once.");
        }
        List<String> known = sql.withHandle(handle -> handle.createQuery("SELECT code FROM leave.leave_types")
                .mapTo(String.class)
                .list());
        leaveTypes.stream().filter(type -> !known.contains(type)).findFirst().ifPresent(type -> {
            throw invalid(pointer, "There is no leave type " + type + ".");
        });
    }

    /** {@code validation-failed}, at this place. */
    public static RuleViolation invalid(String pointer, String message) {
        return new RuleViolation(CommonProblem.VALIDATION_FAILED, pointer, message);
    }
}
