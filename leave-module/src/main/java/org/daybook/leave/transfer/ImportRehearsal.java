package org.daybook.leave.transfer;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.employee.Newcomers;
import org.daybook.leave.ImportKind;
import org.daybook.leave.LeaveTypes;
import org.daybook.leave.transfer.Intake.Step;

/**
 * A step of a dry run that assumes an earlier one: hires the people of the step and writes their leave as that would have
 * done, looks what the lines would do then, and rolls everything back. So a whole company is judged before any of it is
 * there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRehearsal {

    @EJB
    private Newcomers people;

    @EJB
    private LeaveTypes types;

    @Inject
    private RowStore rows;

    @Inject
    private AssumedPeople assumed;

    @Inject
    private LeaveIntake leave;

    @Inject
    private BalanceIntake balances;

    @Resource
    private SessionContext context;

    /** What the next lines would do. */
    public Step step(ImportJob job) {
        try {
            return rehearse(job);
        } finally {
            // Not before: the server gives no connection to a transaction that will be rolled back.
            context.setRollbackOnly();
        }
    }

    private Step rehearse(ImportJob job) {
        Intake.OfPeople intake = job.kind() == ImportKind.LEAVE ? leave : balances;
        List<WaitingRow> next = rows.aboutNextPeople(job.id(), job.position(), intake.linesAtOnce());
        if (next.isEmpty()) {
            return Step.over(job.position());
        }
        Set<Long> concerned = next.stream().map(WaitingRow::employeeId).collect(Collectors.toSet());
        List<WaitingRow> before = assumed.before(job, ImportKind.LEAVE)
                .map(earlier -> rows.about(earlier.id(), concerned))
                .orElse(List.of());
        Map<Long, Long> hired = assumed.hire(job, everybodyIn(job.kind(), next, before), new Directory(people, types));
        if (!before.isEmpty()) {
            leave.write(job.forReal(), known(before, ImportKind.LEAVE, hired));
        }
        return new Step(
                intake.write(job, known(next, job.kind(), hired)),
                next.get(next.size() - 1).employeeId(),
                false);
    }

    private static Set<Long> everybodyIn(ImportKind kind, List<WaitingRow> next, List<WaitingRow> before) {
        Set<Long> ids = new HashSet<>();
        next.forEach(row -> ids.add(row.employeeId()));
        before.forEach(row -> ids.add(PastLeave.of(row.cells()).deciderId()));
        if (kind == ImportKind.LEAVE) {
            next.forEach(row -> ids.add(PastLeave.of(row.cells()).deciderId()));
        }
        ids.remove(null);
        return ids;
    }

    /** The lines with the ids of people who are there; those of somebody whose address was taken meanwhile are left out. */
    private static List<WaitingRow> known(List<WaitingRow> lines, ImportKind kind, Map<Long, Long> hired) {
        return lines.stream()
                .filter(row -> !hired.containsKey(row.employeeId()) || hired.get(row.employeeId()) != null)
                .map(row -> row.of(
                        Objects.requireNonNullElse(hired.get(row.employeeId()), row.employeeId()),
                        kind == ImportKind.LEAVE ? decided(row.cells(), hired) : row.cells()))
                .toList();
    }

    private static List<String> decided(List<String> cells, Map<Long, Long> hired) {
        PastLeave leave = PastLeave.of(cells);
        return hired.containsKey(leave.deciderId())
                ? leave.decidedBy(hired.get(leave.deciderId())).cells().stream()
                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                        .toList()
                : cells;
    }
}
