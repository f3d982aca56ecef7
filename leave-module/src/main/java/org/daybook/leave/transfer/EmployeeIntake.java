package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Newcomers;
import org.daybook.leave.ImportKind;

/**
 * Brings people in. Somebody who is there already stays as they are; others are hired, those first who have no new manager.
 */
@ApplicationScoped
class EmployeeIntake implements Intake {

    @Inject
    private RowStore rows;

    @Inject
    private NewPeople people;

    @Override
    public Tally read(ImportJob job, List<FileLine> lines, Directory directory) {
        Newcomers newcomers = directory.people();
        Tally tally = new Tally();
        Map<FileLine, EmployeeLine> sound = new LinkedHashMap<>();
        lines.forEach(line -> parse(line, newcomers, tally, sound));
        Set<String> addresses = new HashSet<>();
        sound.values().forEach(person -> {
            addresses.add(person.key());
            addresses.add(person.managerEmail());
        });
        addresses.remove(null);
        Map<String, EmployeeView> known = newcomers.byEmail(addresses);
        Map<Long, String> managers = newcomers.emailsOf(known.values().stream()
                .map(EmployeeView::managerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<WaitingRow> waiting = new ArrayList<>();
        sound.forEach((line, person) -> {
            EmployeeView there = known.get(person.key());
            if (there == null) {
                waiting.add(newcomer(line, person, known.get(person.managerEmail())));
            } else {
                compare(line, person, there, managers.get(there.managerId()), tally);
            }
        });
        rows.add(job.id(), waiting, tally);
        return tally;
    }

    private static void parse(FileLine line, Newcomers newcomers, Tally tally, Map<FileLine, EmployeeLine> sound) {
        Cells cells = new Cells(ImportKind.EMPLOYEES, line);
        EmployeeLine person = EmployeeLine.of(cells);
        newcomers.faultsOf(person.details()).forEach(fault -> {
            String member = fault.pointer().substring(1);
            String column = EmployeeLine.COLUMNS.getOrDefault(member, member);
            if (cells.findings().stream().noneMatch(finding -> column.equals(finding.column()))) {
                cells.refuse(column, fault.code().code(), fault.message());
            }
        });
        if (person.managerEmail() != null && person.managerEmail().equals(person.key())) {
            cells.refuse("manager_email", "manager-cycle", "Nobody reports to themselves.");
        }
        if (cells.findings().isEmpty()) {
            sound.put(line, person);
        } else {
            tally.refused(cells.findings());
        }
    }

    private static WaitingRow newcomer(FileLine line, EmployeeLine person, EmployeeView manager) {
        boolean ready = person.managerEmail() == null || manager != null;
        return new WaitingRow(
                line.number(),
                line.line(),
                person.key(),
                person.cells(),
                null,
                manager == null ? null : manager.id(),
                person.managerEmail(),
                ready ? 0 : null);
    }

    private static void compare(FileLine line, EmployeeLine person, EmployeeView there, String manager, Tally tally) {
        String managerKey = manager == null ? null : manager.toLowerCase(Locale.ROOT);
        List<Finding> differences = person.differences(line.line(), there, managerKey);
        if (differences.isEmpty()) {
            tally.unchanged();
        } else {
            tally.differing(differences);
        }
    }

    @Override
    public Step write(ImportJob job, Directory directory) {
        if (!NewPeople.areInOrder(job.position())) {
            Tally tally = new Tally();
            long next = people.arrange(job.id(), job.position(), tally);
            return new Step(tally, next, false);
        }
        if (job.dryRun()) {
            Tally tally = new Tally();
            tally.added(people.count(job.id()));
            return new Step(tally, job.position(), true);
        }
        return hire(job, directory.people());
    }

    private Step hire(ImportJob job, Newcomers newcomers) {
        List<WaitingRow> next = people.next(job.id());
        List<EmployeeDetails> details = next.stream()
                .map(row -> EmployeeLine.of(row.cells()).under(row.managerId()))
                .toList();
        List<Long> ids = newcomers.hireAll(details, job.origin());
        people.hired(job.id(), next, ids);
        Tally tally = new Tally();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null) {
                tally.refused(Finding.refused(
                        next.get(i).line(), "email", "email-taken", "Somebody got this address a moment ago."));
            } else {
                tally.added(1);
            }
        }
        return new Step(tally, people.counted(job.position(), next.size()), next.isEmpty());
    }
}
