package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.leave.ImportKind;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.transfer.AccountBooks.Key;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkingDay;

/** Brings requests in, as they stood in the other program. */
@ApplicationScoped
class LeaveIntake implements Intake, Intake.OfPeople {

    private static final int ABOUT_LINES = 500;

    @Inject
    private RowStore rows;

    @Inject
    private AssumedPeople newcomers;

    @Inject
    private AccountBooks books;

    @Inject
    private PastLeaveStore store;

    @Inject
    private LeavePosting posting;

    /** A line that reads well, before anybody is looked up. */
    private record Told(FileLine line, Cells cells, PastLeave leave, String email, String decider) {}

    @Override
    public Tally read(ImportJob job, List<FileLine> lines, Directory directory) {
        Tally tally = new Tally();
        List<Told> told = lines.stream().map(LeaveIntake::parse).toList();
        Set<String> addresses = new HashSet<>();
        told.forEach(each -> {
            addresses.add(each.email());
            addresses.add(each.decider());
        });
        addresses.remove(null);
        Map<String, Long> known = newcomers.idsOf(addresses, job, directory);
        Set<String> codes =
                directory.types().all().stream().map(LeaveTypeView::code).collect(Collectors.toSet());
        List<WaitingRow> waiting = new ArrayList<>();
        told.forEach(each -> {
            resolve(each, known, codes);
            if (each.cells().findings().isEmpty()) {
                long person = known.get(each.email());
                PastLeave leave = each.leave().decidedBy(known.get(each.decider()));
                waiting.add(WaitingRow.about(person, each.line(), leave.key(person), leave.cells()));
            } else {
                tally.refused(each.cells().findings());
            }
        });
        rows.add(job.id(), waiting, tally);
        return tally;
    }

    private static Told parse(FileLine line) {
        Cells cells = new Cells(ImportKind.LEAVE, line);
        String email = cells.email("email", true);
        PastLeave leave = PastLeave.of(cells);
        return new Told(line, cells, leave, email, cells.email("decided_by", false));
    }

    private static void resolve(Told told, Map<String, Long> known, Set<String> codes) {
        if (told.email() != null && !known.containsKey(told.email())) {
            told.cells().refuse("email", "unknown-employee", "Nobody in Daybook has this address.");
        }
        if (told.decider() != null && !known.containsKey(told.decider())) {
            told.cells().refuse("decided_by", "unknown-employee", "Nobody in Daybook has this address.");
        }
        if (told.leave().leaveType() != null && !codes.contains(told.leave().leaveType())) {
            told.cells().refuse("leave_type", "unknown-leave-type", "There is no such leave type.");
        }
    }

    @Override
    public int linesAtOnce() {
        return ABOUT_LINES;
    }

    @Override
    public Step write(ImportJob job, Directory directory) {
        List<WaitingRow> next = rows.aboutNextPeople(job.id(), job.position(), linesAtOnce());
        if (next.isEmpty()) {
            return Step.over(job.position());
        }
        return new Step(write(job, next), next.get(next.size() - 1).employeeId(), false);
    }

    @Override
    public Tally write(ImportJob job, List<WaitingRow> next) {
        Tally tally = new Tally();
        List<PlannedLeave> planned = plan(job, next, tally);
        posting.post(job, planned, tally);
        tally.added(planned.size());
        return tally;
    }

    private List<PlannedLeave> plan(ImportJob job, List<WaitingRow> next, Tally tally) {
        Map<WaitingRow, PastLeave> leave = new LinkedHashMap<>();
        next.forEach(row -> leave.put(row, PastLeave.of(row.cells())));
        Set<Long> ids = next.stream().map(WaitingRow::employeeId).collect(Collectors.toSet());
        Map<Key, Account> accounts = books.lock(ids);
        Map<Long, List<KnownLeave>> known = known(ids, leave.values());
        Map<Long, WorkCalendar> calendars = books.calendars(leave.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getKey().employeeId(),
                        Collectors.mapping(each -> each.getValue().period(), Collectors.toList()))));
        Map<Long, PastLeavePolicy> policies = new HashMap<>();
        List<PlannedLeave> planned = new ArrayList<>();
        leave.forEach((row, told) -> {
            List<KnownLeave> there = known.getOrDefault(row.employeeId(), List.of());
            Account account = accounts.get(new Key(row.employeeId(), told.leaveType()));
            PastLeavePolicy policy = policies.computeIfAbsent(
                    row.employeeId(), id -> new PastLeavePolicy(account.holder(), job.personId(), there));
            Optional<KnownLeave> same =
                    there.stream().filter(each -> each.is(told)).findFirst();
            if (same.isPresent()) {
                tally.unchanged();
                compareCost(row.line(), told, same.get().workingDays(), tally);
            } else {
                WorkCalendar calendar = calendars.get(row.employeeId());
                List<WorkingDay> days =
                        calendar.cost(told.period(), account.policy().booking().calendarDays());
                judge(new PlannedLeave(row.line(), told, account, days, policy.decider(told)), policy, tally, planned);
            }
        });
        return planned;
    }

    private Map<Long, List<KnownLeave>> known(Set<Long> ids, Collection<PastLeave> leave) {
        LocalDate first = leave.stream()
                .map(each -> each.period().startDate())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = leave.stream()
                .map(each -> each.period().endDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return store.known(ids, first, last).stream().collect(Collectors.groupingBy(KnownLeave::employeeId));
    }

    private static void judge(PlannedLeave plan, PastLeavePolicy policy, Tally tally, List<PlannedLeave> planned) {
        Optional<Finding> objection = policy.objection(plan.line(), plan.leave(), plan.days());
        if (objection.isPresent()) {
            tally.refused(objection.get());
        } else {
            planned.add(plan);
            compareCost(plan.line(), plan.leave(), WorkingDay.total(plan.days()), tally);
        }
    }

    /** What leave costs is for Daybook to say, by what is worked on each date; what was said elsewhere is named. */
    private static void compareCost(long line, PastLeave told, BigDecimal days, Tally tally) {
        if (told.costsOtherThan(days)) {
            tally.note(
                    line,
                    "working_days",
                    "working-days",
                    "The file says " + plain(told.workingDays()) + ", by the work pattern and holidays here it is "
                            + plain(days) + ".");
        }
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }
}
