package org.daybook.leave.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.leave.AdjustBalance;
import org.daybook.leave.AdjustmentView;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.LeaveBalances;
import org.daybook.leave.LedgerView;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link LeaveBalances}. */
@Stateless
public class BalanceBook implements LeaveBalances {

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LeaveBalance> balances(long employeeId, Integer year, LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Integer number = year == null ? null : LeaveYear.checked(year);
        List<LeaveBalance> balances = ledger.balances(employeeId, number, day);
        if (balances.isEmpty()) {
            throw RuleViolation.notFound("employee", employeeId);
        }
        return balances;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LedgerView> explain(
            long employeeId, String leaveType, Integer year, LocalDate on, OffsetDateTime knownAt) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Integer number = year == null ? null : LeaveYear.checked(year);
        List<Account> accounts = accountsOf(employeeId, knownAt).stream()
                .filter(account -> leaveType == null || account.leaveType().equals(leaveType))
                .toList();
        if (accounts.isEmpty()) {
            throw unknownType(leaveType);
        }
        Function<Account, LeaveYear> leaveYear = account -> number == null ? account.yearOf(day) : account.year(number);
        return ledger.read(accounts, leaveYear, knownAt).stream()
                .map(account -> Explanation.of(account, leaveYear.apply(account.account()), day))
                .toList();
    }

    @Override
    public AdjustmentView adjust(AdjustBalance command) {
        AdjustmentPolicy.checkForm(command);
        AdjustmentPolicy.checkActor(command);
        List<Account> accounts = ledger.lockAccounts(command.employeeId());
        if (accounts.isEmpty()) {
            throw RuleViolation.notFound("employee", command.employeeId());
        }
        Account account = accounts.stream()
                .filter(candidate -> candidate.leaveType().equals(command.leaveType()))
                .findFirst()
                .orElseThrow(() -> unknownType(command.leaveType()));
        LeaveYear year = account.year(command.year());
        AdjustmentPolicy.check(account, year, LocalDate.now(clock));
        AccountLedger before = ledger.read(account, year.firstDay(), year.lastDay());
        LedgerEntry entry = command.days().signum() > 0 ? credit(command, year) : reduction(command, before);
        AccountLedger after = ledger.post(before, List.of(entry));
        LedgerEntry posted = after.entries().get(before.entries().size());
        trail.record(adjusted(command, posted.id()));
        return new AdjustmentView(
                posted.id(),
                command.employeeId(),
                command.leaveType(),
                command.year(),
                command.days(),
                command.reason(),
                command.actorId(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private static AuditEvent adjusted(AdjustBalance command, long entryId) {
        return AuditEvent.added(
                "leave-balance.adjusted",
                "ledger-entry",
                entryId,
                command.employeeId(),
                Map.of(
                        "leaveType", command.leaveType(),
                        "year", command.year(),
                        "days", command.days(),
                        "reason", command.reason()));
    }

    private static LedgerEntry credit(AdjustBalance command, LeaveYear year) {
        return LedgerEntry.credit(
                command.employeeId(), command.leaveType(), year, command.days(), command.actorId(), command.reason());
    }

    /** Takes from the posted credit of the year with the most left. */
    private static LedgerEntry reduction(AdjustBalance command, AccountLedger before) {
        BigDecimal days = command.days().negate();
        Credit credit = before.walk().credits().stream()
                .filter(candidate -> candidate.entryId() != null && candidate.leaveYear() == command.year())
                .max(Comparator.comparing(before.walk()::left))
                .orElseThrow(() -> new RuleViolation(
                        CommonProblem.VALIDATION_FAILED,
                        "/days",
                        "Nothing has been granted in leave year " + command.year() + " yet, so nothing can be taken."));
        return before.entries().stream()
                .filter(entry -> entry.id().equals(credit.entryId()))
                .findFirst()
                .orElseThrow()
                .reducedBy(days, command.actorId(), command.reason());
    }

    private List<Account> accountsOf(long employeeId, OffsetDateTime knownAt) {
        List<Account> accounts =
                knownAt == null ? ledger.accounts(employeeId) : ledger.accountsKnownAt(employeeId, knownAt);
        if (accounts.isEmpty()) {
            throw RuleViolation.notFound("employee", employeeId);
        }
        return accounts;
    }

    private static RuleViolation unknownType(String leaveType) {
        return new RuleViolation(
                CommonProblem.VALIDATION_FAILED, "/leaveType", "There is no leave type " + leaveType + ".");
    }
}
