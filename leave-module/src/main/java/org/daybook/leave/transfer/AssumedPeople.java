package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.leave.ImportKind;

/**
 * People whom a dry run takes as brought in by an earlier one. Until they are hired for a rehearsal, a number that no person
 * has stands for each of them.
 */
@ApplicationScoped
class AssumedPeople {

    private static final long NOBODY_YET = 1L << 52;

    @Inject
    private ImportStore imports;

    @Inject
    private RowStore rows;

    /** Ids of whoever is there or assumed to be, by address. */
    Map<String, Long> idsOf(Set<String> addresses, ImportJob job, Directory directory) {
        Map<String, Long> ids = new HashMap<>();
        directory.people().byEmail(addresses).forEach((address, person) -> ids.put(address, person.id()));
        Set<String> unknown = new HashSet<>(addresses);
        unknown.removeAll(ids.keySet());
        if (!unknown.isEmpty()) {
            before(job, ImportKind.EMPLOYEES)
                    .ifPresent(people -> rows.numbersOf(people.id(), unknown)
                            .forEach((address, number) -> ids.put(address, NOBODY_YET + number)));
        }
        return ids;
    }

    /** The dry run of a kind that a dry run assumes, directly or through another one. */
    Optional<ImportJob> before(ImportJob job, ImportKind kind) {
        Optional<ImportJob> earlier = Optional.of(job);
        do {
            earlier = earlier.map(ImportJob::assumes).flatMap(imports::job);
        } while (earlier.isPresent() && earlier.get().kind() != kind);
        return earlier;
    }

    /**
     * Hires those of them who are among these ids.
     *
     * @return the ids that they have then, by those that stood for them
     */
    Map<Long, Long> hire(ImportJob job, Collection<Long> ids, Directory directory) {
        List<Long> numbers = ids.stream()
                .filter(id -> id != null && id >= NOBODY_YET)
                .map(id -> id - NOBODY_YET)
                .distinct()
                .toList();
        Map<Long, Long> hired = new HashMap<>();
        if (!numbers.isEmpty()) {
            ImportJob people = before(job, ImportKind.EMPLOYEES).orElseThrow();
            List<WaitingRow> lines = rows.numbered(people.id(), numbers);
            List<EmployeeDetails> details = lines.stream()
                    .map(line -> EmployeeLine.of(line.cells()).under(line.managerId()))
                    .toList();
            List<Long> made = directory.people().hireAll(details, job.origin());
            for (int i = 0; i < made.size(); i++) {
                hired.put(NOBODY_YET + lines.get(i).number(), made.get(i));
            }
        }
        return hired;
    }
}
