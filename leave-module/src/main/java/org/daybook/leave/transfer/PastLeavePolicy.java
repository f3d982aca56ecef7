package org.daybook.leave.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;

/**
 * Whether leave of one person can be taken as it was. History is not judged by today's rules: it has to lie within the
 * employment, to contain a working day and to share no half day with other leave; nobody brings in their own.
 */
final class PastLeavePolicy {

    private final Holder holder;
    private final long importerId;
    private final List<LeavePeriod> taken = new ArrayList<>();

    /** @param importerId who answers for the import */
    PastLeavePolicy(Holder holder, long importerId, List<KnownLeave> known) {
        this.holder = holder;
        this.importerId = importerId;
        known.stream().filter(KnownLeave::isActive).map(KnownLeave::period).forEach(taken::add);
    }

    /** What stands against a line; if nothing does, later lines have to leave its days alone. */
    Optional<Finding> objection(long line, PastLeave leave, List<WorkingDay> days) {
        Optional<Finding> objection = toWhom(line, leave).or(() -> toDates(line, leave, days));
        if (objection.isEmpty() && leave.isActive()) {
            taken.add(leave.period());
        }
        return objection;
    }

    /** Who decided, as far as the file or the import says. */
    Long decider(PastLeave leave) {
        if (!leave.isDecided()) {
            return null;
        }
        return leave.deciderId() == null ? Long.valueOf(importerId) : leave.deciderId();
    }

    private Optional<Finding> toWhom(long line, PastLeave leave) {
        if (holder.employeeId() == importerId) {
            return refused(line, "email", "self-approval", "Somebody else has to bring in your own leave.");
        }
        Long decider = decider(leave);
        if (decider != null && decider == holder.employeeId()) {
            return refused(line, "decided_by", "self-approval", "Nobody decides on their own leave.");
        }
        return Optional.empty();
    }

    private Optional<Finding> toDates(long line, PastLeave leave, List<WorkingDay> days) {
        LeavePeriod period = leave.period();
        if (days.isEmpty()) {
            return refused(line, "start_date", "no-working-days", "These days are not worked anyway.");
        }
        if (!leave.isActive()) {
            return Optional.empty();
        }
        if (period.startDate().isBefore(holder.joiningDate())) {
            return refused(line, "start_date", "before-joining-date", "It begins before the employment does.");
        }
        if (holder.leavingDate() != null && period.endDate().isAfter(holder.leavingDate())) {
            return refused(line, "end_date", "after-leaving-date", "It ends after the employment does.");
        }
        return taken.stream()
                .filter(period::overlaps)
                .findFirst()
                .flatMap(other -> refused(
                        line,
                        "start_date",
                        "overlapping-leave",
                        "There is leave from " + other.startDate() + " to " + other.endDate() + "."));
    }

    private static Optional<Finding> refused(long line, String column, String code, String message) {
        return Optional.of(Finding.refused(line, column, code, message));
    }
}
