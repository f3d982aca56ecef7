package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.ledger.AccountLedger.Span;
import org.daybook.leave.policy.LeaveYear;
import org.jdbi.v3.core.Jdbi;

/** The walk's stored result and the balance history: both follow from the ledger and are written with it. */
@ApplicationScoped
class ProjectionStore {

    @Inject
    private Jdbi sql;

    /** One leave year of one account, as walked. */
    private record WalkedYear(
            Account account,
            LeaveBalance balance,
            BigDecimal debt,
            Optional<Span> steady,
            String uses,
            LocalDate nextDue) {}

    /**
     * Stores what the walks of these accounts say about their leave years.
     *
     * @param settled whether everything that is due was posted to them
     */
    void store(List<AccountLedger> ledgers, boolean settled, LocalDate today) {
        List<WalkedYear> years = ledgers.stream()
                .flatMap(ledger -> {
                    LocalDate due = settled ? ledger.nextDue() : null;
                    return ledger.years().stream().map(year -> walked(ledger, year, due, today));
                })
                .toList();
        if (years.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH walked AS (
                            INSERT INTO leave.account_years AS y (employee_id, leave_type, leave_year, entitled,
                                carried_over, adjusted, taken, pending, expired, uncovered, available, steady_from,
                                steady_until, uses)
                            SELECT employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken,
                                   pending, expired, uncovered, available, steady_from, steady_until, uses::jsonb
                            FROM unnest(:employees, :types, :years, :entitled, :carriedOver, :adjusted, :taken,
                                        :pending, :expired, :uncovered, :available, :steadyFrom, :steadyUntil, :uses)
                                 AS row (employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken,
                                     pending, expired, uncovered, available, steady_from, steady_until, uses)
                            ON CONFLICT (employee_id, leave_type, leave_year) DO UPDATE SET
                                entitled = excluded.entitled, carried_over = excluded.carried_over,
                                adjusted = excluded.adjusted, taken = excluded.taken, pending = excluded.pending,
                                expired = excluded.expired, uncovered = excluded.uncovered,
                                available = excluded.available, steady_from = excluded.steady_from,
                                steady_until = excluded.steady_until, uses = excluded.uses
                            RETURNING y.employee_id, y.leave_type, y.leave_year, y.available),
                        due AS (
                            UPDATE leave.accounts a SET next_due = d.day
                            FROM (SELECT DISTINCT employee_id, leave_type, day
                                  FROM unnest(:employees, :types, :due) AS row (employee_id, leave_type, day)) d
                            WHERE a.employee_id = d.employee_id AND a.leave_type = d.leave_type
                              AND d.day IS NOT NULL AND a.next_due IS DISTINCT FROM d.day)
                        INSERT INTO leave.leave_balance_history AS h (employee_id, leave_type, balance, year)
                        SELECT employee_id, leave_type, available, leave_year FROM walked WHERE available IS NOT NULL
                        ON CONFLICT (employee_id, leave_type, year) DO UPDATE SET
                            balance = excluded.balance, updated_at = now()
                        WHERE h.balance <> excluded.balance
                        """)
                .bindArray(
                        "employees",
                        Long.class,
                        column(years, year -> year.account().employeeId()))
                .bindArray(
                        "types",
                        String.class,
                        column(years, year -> year.account().leaveType()))
                .bindArray(
                        "years",
                        Integer.class,
                        column(years, year -> year.balance().year()))
                .bindArray(
                        "entitled",
                        BigDecimal.class,
                        column(years, year -> year.balance().entitled()))
                .bindArray(
                        "carriedOver",
                        BigDecimal.class,
                        column(years, year -> year.balance().carriedOver()))
                .bindArray(
                        "adjusted",
                        BigDecimal.class,
                        column(years, year -> year.balance().adjusted()))
                .bindArray(
                        "taken",
                        BigDecimal.class,
                        column(years, year -> year.balance().taken()))
                .bindArray(
                        "pending",
                        BigDecimal.class,
                        column(years, year -> year.balance().pending()))
                .bindArray(
                        "expired",
                        BigDecimal.class,
                        column(years, year -> year.balance().expired()))
                .bindArray("uncovered", BigDecimal.class, column(years, WalkedYear::debt))
                .bindArray(
                        "available",
                        BigDecimal.class,
                        column(years, year -> year.balance().available()))
                .bindArray(
                        "steadyFrom",
                        LocalDate.class,
                        column(years, year -> year.steady().map(Span::first).orElse(null)))
                .bindArray(
                        "steadyUntil",
                        LocalDate.class,
                        column(years, year -> year.steady().map(Span::last).orElse(null)))
                .bindArray("due", LocalDate.class, column(years, WalkedYear::nextDue))
                .bindArray("uses", String.class, column(years, WalkedYear::uses))
                .execute());
    }

    private static WalkedYear walked(AccountLedger ledger, LeaveYear year, LocalDate nextDue, LocalDate today) {
        String uses = ledger.walk().uses().stream()
                .filter(use -> use.debit().leaveYear() == year.number())
                .map(use -> "[" + use.debit().entryId() + "," + use.credit().entryId() + ","
                        + use.amount().toPlainString() + "]")
                .collect(Collectors.joining(",", "[", "]"));
        return new WalkedYear(
                ledger.account(),
                ledger.balance(year, today),
                ledger.walk().debt(year.number()),
                ledger.steadyAround(year, today),
                uses,
                nextDue);
    }

    private static Object[] column(List<WalkedYear> years, Function<WalkedYear, ?> value) {
        return years.stream().map(value).toArray();
    }
}
