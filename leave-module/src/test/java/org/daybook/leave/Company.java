package org.daybook.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.Employees;
import org.daybook.employee.Role;
import org.jdbi.v3.core.Jdbi;

/** The people of a test and short ways to act for them. Each test hires its own, so none sees another's. */
@ApplicationScoped
public class Company {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    private Employees employees;

    @Inject
    private LeaveRequests requests;

    @Inject
    private LeaveBalances balances;

    @Inject
    private Jdbi sql;

    /** Somebody who has been here for years. */
    public long hire(Long managerId) {
        return hire(managerId, LocalDate.of(2021, 3, 15), null);
    }

    public long hire(Long managerId, LocalDate joining, LocalDate leaving) {
        int number = COUNT.incrementAndGet();
        return employees
                .hire(new EmployeeDetails(
                        "Person " + number,
                        "person" + number + "@example.org",
                        "Department",
                        joining,
                        leaving,
                        managerId,
                        null,
                        null,
                        Set.of(Role.EMPLOYEE)))
                .id();
    }

    public static SubmitLeave leave(long employeeId, String leaveType, String from, String to) {
        return new SubmitLeave(
                employeeId, leaveType, LocalDate.parse(from), LocalDate.parse(to), null, null, "Rest", employeeId);
    }

    public static SubmitLeave half(long employeeId, String date, DayPart part) {
        LocalDate day = LocalDate.parse(date);
        return new SubmitLeave(employeeId, "annual", day, day, part, part, null, employeeId);
    }

    public LeaveRequestView submit(long employeeId, String leaveType, String from, String to) {
        return requests.submit(leave(employeeId, leaveType, from, to));
    }

    public LeaveRequestView approve(LeaveRequestView request, long managerId) {
        return requests.approve(act(request, managerId));
    }

    public static ActOnRequest act(LeaveRequestView request, long actorId) {
        return new ActOnRequest(request.id(), new Actor(actorId, false, false), null, null);
    }

    public static ActOnRequest comment(LeaveRequestView request, long actorId, String comment) {
        return new ActOnRequest(request.id(), new Actor(actorId, false, false), comment, null);
    }

    public LeaveBalance balance(long employeeId, String leaveType, int year) {
        return balances.balances(employeeId, year, null).stream()
                .filter(balance -> balance.leaveType().equals(leaveType))
                .findFirst()
                .orElseThrow();
    }

    public String available(long employeeId, String leaveType, int year) {
        return plain(balance(employeeId, leaveType, year).available());
    }

    /** {@code entitled+adjusted-taken-pending=available} of a year. */
    public String figures(long employeeId, String leaveType, int year) {
        LeaveBalance figures = balance(employeeId, leaveType, year);
        return plain(figures.entitled()) + "+" + plain(figures.adjusted()) + "-" + plain(figures.taken()) + "-"
                + plain(figures.pending()) + "=" + plain(figures.available());
    }

    public static String plain(BigDecimal days) {
        return days == null ? null : days.stripTrailingZeros().toPlainString();
    }

    /** The kinds of a person's ledger rows, oldest first. */
    public List<String> ledgerKinds(long employeeId, String leaveType) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT kind FROM leave.ledger_entries WHERE employee_id = ? AND leave_type = ? ORDER BY id")
                .bind(0, employeeId)
                .bind(1, leaveType)
                .mapTo(String.class)
                .list());
    }

    public long count(String from, long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + from + " WHERE employee_id = ?")
                .bind(0, employeeId)
                .mapTo(Long.class)
                .one());
    }
}
