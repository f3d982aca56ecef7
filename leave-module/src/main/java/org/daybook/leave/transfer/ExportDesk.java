package org.daybook.leave.transfer;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Newcomers;
import org.daybook.leave.ExportKind;
import org.daybook.leave.Exports;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.LeaveBalances;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.transfer.AccountBooks.Key;
import org.daybook.leave.transfer.ExportStore.StoredBalance;
import org.daybook.leave.transfer.ExportStore.StoredRequest;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link Exports}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExportDesk implements Exports {

    /** The leave type whose leave says something about health. */
    private static final String SICK = "sick";

    private static final int LINES_AT_ONCE = 1000;

    @EJB
    private Newcomers people;

    @EJB
    private LeaveBalances balances;

    @Inject
    private ExportStore store;

    @Inject
    private RecordExport records;

    @Inject
    private AccountBooks books;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void note(ExportKind kind) {
        String what = kind.label();
        trail.record(AuditEvent.added("export.taken", "export", null, null, Map.of("kind", what)));
    }

    @Override
    public Slice read(ExportKind kind, long after) {
        return switch (kind) {
            case EMPLOYEES -> employees(after);
            case LEAVE -> leave(after);
            case BALANCES -> balances(after);
            default -> records.read(kind, after);
        };
    }

    private Slice employees(long after) {
        List<EmployeeView> found = people.after(after, LINES_AT_ONCE);
        Map<Long, String> managers = people.emailsOf(found.stream()
                .map(EmployeeView::managerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Slice(
                found.stream()
                        .map(person -> marked(
                                person.email(),
                                person.name(),
                                person.department(),
                                person.joiningDate(),
                                person.leavingDate(),
                                managers.get(person.managerId()),
                                person.location(),
                                person.locale()))
                        .toList(),
                Set.of(),
                found.isEmpty() ? null : found.get(found.size() - 1).id());
    }

    private Slice leave(long after) {
        List<StoredRequest> found = store.requestsAfter(after, LINES_AT_ONCE);
        Map<Long, String> emails = people.emailsOf(found.stream()
                .flatMap(request -> Stream.of(request.employeeId(), request.deciderId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Slice(
                found.stream()
                        .map(request -> marked(
                                emails.get(request.employeeId()),
                                request.leaveType(),
                                request.startDate(),
                                request.endDate(),
                                request.status(),
                                request.startPart(),
                                request.endPart(),
                                request.reason(),
                                emails.get(request.deciderId()),
                                plain(request.workingDays())))
                        .toList(),
                found.stream()
                        .filter(request -> SICK.equals(request.leaveType()))
                        .map(StoredRequest::employeeId)
                        .collect(Collectors.toSet()),
                found.isEmpty() ? null : found.get(found.size() - 1).id());
    }

    private Slice balances(long after) {
        LocalDate today = LocalDate.now(clock);
        Long last = store.personAfter(after, LINES_AT_ONCE);
        if (last == null) {
            return new Slice(List.of(), Set.of(), null);
        }
        List<StoredBalance> found =
                bookable(store.balances(after, last, today.getYear() - 1, today.getYear() + 1, today));
        Map<Long, String> emails = people.emailsOf(
                found.stream().map(StoredBalance::employeeId).distinct().toList());
        return new Slice(
                found.stream()
                        .map(balance -> marked(
                                emails.get(balance.employeeId()),
                                balance.leaveType(),
                                balance.year(),
                                plain(
                                        balance.isFresh()
                                                ? balance.available()
                                                : walked(balance, today).available()),
                                null))
                        .toList(),
                found.stream()
                        .filter(balance -> SICK.equals(balance.leaveType()) && balance.isUsed())
                        .map(StoredBalance::employeeId)
                        .collect(Collectors.toSet()),
                last);
    }

    /** Those of the current leave year and the next, whenever these begin under the policies. */
    private List<StoredBalance> bookable(List<StoredBalance> stored) {
        LocalDate today = LocalDate.now(clock);
        Map<Key, Account> accounts =
                books.of(stored.stream().map(StoredBalance::employeeId).collect(Collectors.toSet()));
        return stored.stream()
                .filter(balance -> {
                    int year = accounts.get(balance.account()).yearOf(today).number();
                    return balance.year() == year || balance.year() == year + 1;
                })
                .map(balance -> accounts.get(balance.account()).isDue(today) ? balance.stale() : balance)
                .toList();
    }

    private LeaveBalance walked(StoredBalance stored, LocalDate today) {
        return balances.balances(stored.employeeId(), stored.year(), today).stream()
                .filter(balance -> balance.leaveType().equals(stored.leaveType()))
                .findFirst()
                .orElseThrow();
    }

    /** The same number without zeros at its end and without an exponent. */
    static BigDecimal plain(BigDecimal days) {
        return new BigDecimal(days.stripTrailingZeros().toPlainString());
    }

    static List<Object> marked(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof String text ? Cells.marked(text) : cell)
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }
}
