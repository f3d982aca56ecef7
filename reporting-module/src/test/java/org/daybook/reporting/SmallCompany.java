package org.daybook.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.Employees;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.Actor;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.leave.SubmitLeave;

/**
 * A company small enough to work its figures out by hand, on Monday 1 June 2026:
 *
 * <pre>
 * Boss (Management)
 *   Lead (Research)   1 September withdrawn
 *     Ada (Research)  1 to 5 June approved: on leave; 3 August, sick, rejected
 *     Ben (Research)  29 June to 3 July approved; 10 June, sick, pending; 5 October cancelled
 *   Cleo (Sales)      2 June, casual, approved; 28 December to 8 January approved
 *   Gone (Sales)      left on 31 May
 * </pre>
 */
@ApplicationScoped
public class SmallCompany {

    @Inject
    private Employees employees;

    @Inject
    private LeaveRequests requests;

    private long boss;
    private long lead;
    private long cleo;

    @PostConstruct
    void found() {
        boss = hire("Boss", "Management", null, null);
        lead = hire("Lead", "Research", boss, null);
        long ada = hire("Ada", "Research", lead, null);
        long ben = hire("Ben", "Research", lead, null);
        cleo = hire("Cleo", "Sales", boss, null);
        hire("Gone", "Sales", boss, LocalDate.of(2026, 5, 31));

        requests.approve(by(lead, submit(ada, "annual", "2026-06-01", "2026-06-05")));
        requests.reject(by(lead, submit(ada, "sick", "2026-08-03", "2026-08-03")));
        requests.approve(by(lead, submit(ben, "annual", "2026-06-29", "2026-07-03")));
        submit(ben, "sick", "2026-06-10", "2026-06-10");
        LeaveRequestView calledOff = submit(ben, "annual", "2026-10-05", "2026-10-05");
        requests.approve(by(lead, calledOff));
        requests.cancel(by(ben, calledOff));
        requests.withdraw(by(lead, submit(lead, "annual", "2026-09-01", "2026-09-01")));
        requests.approve(by(boss, submit(cleo, "casual", "2026-06-02", "2026-06-02")));
        requests.approve(by(boss, submit(cleo, "annual", "2026-12-28", "2027-01-08")));
    }

    private long hire(String name, String department, Long managerId, LocalDate leaving) {
        return employees
                .hire(new EmployeeDetails(
                        name,
                        name.toLowerCase(Locale.ROOT) + "@example.org",
                        department,
                        LocalDate.of(2020, 1, 1),
                        leaving,
                        managerId,
                        null,
                        null,
                        Set.of()))
                .id();
    }

    private LeaveRequestView submit(long employeeId, String leaveType, String from, String to) {
        return requests.submit(new SubmitLeave(
                employeeId, leaveType, LocalDate.parse(from), LocalDate.parse(to), null, null, null, employeeId));
    }

    private static ActOnRequest by(long actorId, LeaveRequestView request) {
        return new ActOnRequest(request.id(), new Actor(actorId, false, false), "So be it", null);
    }

    public long boss() {
        return boss;
    }

    public long lead() {
        return lead;
    }

    public long cleo() {
        return cleo;
    }
}
