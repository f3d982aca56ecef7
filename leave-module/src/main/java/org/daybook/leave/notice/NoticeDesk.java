package org.daybook.leave.notice;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.leave.DecisionView;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.LeaveBalances;
import org.daybook.leave.LeaveNotice;
import org.daybook.leave.LeaveNotice.YearLeft;
import org.daybook.leave.LeaveNotices;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.LeaveTypes;
import org.daybook.leave.RequestStatus;

/** The one implementation of {@link LeaveNotices}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeDesk implements LeaveNotices {

    @EJB
    private LeaveRequests requests;

    @EJB
    private LeaveBalances balances;

    @EJB
    private LeaveTypes types;

    @EJB
    private Employees employees;

    @Inject
    private Team team;

    @Override
    public Optional<LeaveNotice> find(long requestId, RequestStatus told, long readerId) {
        LeaveRequestView request = requests.get(requestId);
        EmployeeView employee = employees.get(request.employeeId());
        EmployeeView reader = employees.get(readerId);
        if (request.status() != told || !reader.active() || !ReaderPolicy.mayRead(reader, employee)) {
            return Optional.empty();
        }
        boolean typeShown =
                ReaderPolicy.mayKnowType(reader, employee, types.confidential().contains(request.leaveType()));
        return Optional.of(notice(request, employee, reader, typeShown));
    }

    private LeaveNotice notice(
            LeaveRequestView request, EmployeeView employee, EmployeeView reader, boolean typeShown) {
        DecisionView last = lastStep(request);
        boolean own = reader.id() == employee.id();
        boolean commentShown = typeShown || Long.valueOf(reader.id()).equals(last.actorId());
        return new LeaveNotice(
                request.id(),
                employee.id(),
                employee.name(),
                own,
                typeShown ? type(request.leaveType()) : null,
                request.startDate(),
                request.startPart(),
                request.endDate(),
                request.endPart(),
                request.workingDays(),
                request.status(),
                typeShown ? request.reason() : null,
                typeShown ? left(request) : List.of(),
                own ? new LeaveNotice.Team(List.of(), 0) : team.awayDuring(request, employee),
                last.actorId() == null ? null : employees.get(last.actorId()).name(),
                commentShown ? last.comment() : null,
                request.version());
    }

    /** The step that led to where the request stands; what was counted anew since then is none. */
    private DecisionView lastStep(LeaveRequestView request) {
        String action = request.status() == RequestStatus.PENDING
                ? "SUBMITTED"
                : request.status().name();
        List<DecisionView> steps = requests.history(request.id());
        return steps.stream()
                .filter(step -> step.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> steps.get(steps.size() - 1));
    }

    private LeaveTypeView type(String code) {
        return types.all().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** For the leave years of the first and of the last day. */
    private List<YearLeft> left(LeaveRequestView request) {
        return Stream.of(request.startDate(), request.endDate())
                .flatMap(day -> balanceOn(request, day))
                .map(balance -> new YearLeft(balance.year(), balance.available()))
                .distinct()
                .toList();
    }

    private Stream<LeaveBalance> balanceOn(LeaveRequestView request, LocalDate day) {
        return balances.balances(request.employeeId(), null, day).stream()
                .filter(balance -> balance.leaveType().equals(request.leaveType()) && !balance.unlimited());
    }
}
