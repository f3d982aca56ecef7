package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.ChangePreview.Balance;
import org.daybook.leave.ChangePreview.Request;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.policy.LeaveYear;
import org.jdbi.v3.core.Jdbi;

/** Where people stand: what they can book this leave year and the next, and what their booked leave costs. */
@ApplicationScoped
class Standings {

    @Inject
    private Ledger ledger;

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    private record Key(long employeeId, String leaveType, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPerson = Long.compare(employeeId, other.employeeId);
            int byType = leaveType.compareTo(other.leaveType);
            return byPerson != 0 ? byPerson : byType != 0 ? byType : Integer.compare(year, other.year);
        }
    }

    private record Booked(long id, long employeeId, String leaveType, BigDecimal days) {}

    /** Where some people stand at a moment. Without limit: no balance. */
    record Snapshot(Map<Key, BigDecimal> balances, Map<Long, Booked> requests) {

        List<Balance> balancesUnlike(Snapshot after) {
            List<Balance> unlike = new ArrayList<>();
            balances.forEach((key, days) -> {
                BigDecimal then = after.balances.get(key);
                if (then != null && then.compareTo(days) != 0) {
                    unlike.add(new Balance(key.employeeId(), key.leaveType(), key.year(), days, then));
                }
            });
            return unlike;
        }

        List<Request> requestsUnlike(Snapshot after) {
            List<Request> unlike = new ArrayList<>();
            requests.forEach((id, booked) -> {
                Booked then = after.requests.get(id);
                if (then != null && then.days().compareTo(booked.days()) != 0) {
                    unlike.add(new Request(id, booked.employeeId(), booked.leaveType(), booked.days(), then.days()));
                }
            });
            return unlike;
        }
    }

    Snapshot of(List<Long> people) {
        return people.isEmpty() ? new Snapshot(Map.of(), Map.of()) : new Snapshot(balances(people), requests(people));
    }

    private Map<Key, BigDecimal> balances(List<Long> people) {
        LocalDate today = LocalDate.now(clock);
        List<Account> accounts = ledger.accounts(people);
        Map<Key, BigDecimal> balances = new TreeMap<>();
        if (accounts.isEmpty()) {
            return balances;
        }
        for (AccountLedger account :
                ledger.read(accounts, each -> each.yearOf(today).next(), null)) {
            LeaveYear current = account.account().yearOf(today);
            for (LeaveYear year : List.of(current, current.next())) {
                LeaveBalance balance = account.balance(year, today);
                if (balance.available() != null) {
                    balances.put(
                            new Key(
                                    account.account().employeeId(),
                                    account.account().leaveType(),
                                    year.number()),
                            balance.available());
                }
            }
        }
        return balances;
    }

    private Map<Long, Booked> requests(List<Long> people) {
        Map<Long, Booked> requests = new TreeMap<>();
        sql.useHandle(handle -> handle.createQuery("""
                        SELECT id, employee_id, leave_type, working_days FROM leave.leave_requests
                        WHERE employee_id = ANY(:people) AND status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                        """)
                .bindArray("people", Long.class, people)
                .map((row, unused) -> new Booked(
                        row.getLong("id"),
                        row.getLong("employee_id"),
                        row.getString("leave_type"),
                        row.getBigDecimal("working_days")))
                .forEach(booked -> requests.put(booked.id(), booked)));
        return requests;
    }
}
