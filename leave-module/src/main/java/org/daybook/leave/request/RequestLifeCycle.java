package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.DecisionView;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeavePreview;
import org.daybook.leave.LeaveRequestQuery;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.leave.LeaveSubmitted;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.request.InterruptionStore.Days;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.request.Submissions.Assessment;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** The one implementation of {@link LeaveRequests}; starts the transactions. */
@Stateless
public class RequestLifeCycle implements LeaveRequests {

    static final String CHANNEL = "API";

    @Inject
    private Ledger ledger;

    @Inject
    private Submissions submissions;

    @Inject
    private Interruptions interruptions;

    @Inject
    private Decisions decisions;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Undos undos;

    @Inject
    private Previews previews;

    @Inject
    private RequestRepository requests;

    @Inject
    private RequestEvents events;

    @Inject
    private RequestTrail trail;

    @Inject
    private RequestSearch search;

    @Inject
    private Clock clock;

    @Inject
    private Event<LeaveSubmitted> submitted;

    @Inject
    private Event<LeaveDecided> decided;

    @Override
    public LeaveRequestView submit(SubmitLeave command) {
        List<Account> accounts = ledger.lockAccounts(command.employeeId());
        Assessment assessment = submissions.assessToSubmit(command, accounts);
        if (!assessment.violations().isEmpty()) {
            throw new RuleViolation(assessment.violations());
        }
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        List<Days> interrupted = interruptions.makeWay(assessment, accounts, command, now);
        LeaveRequest request = LeaveRequest.submitted(
                        command, assessment.period(), WorkingDay.total(assessment.days()), now)
                .under(new WantedDocument(command.documentSeen(), assessment.documentDue()), assessment.levels());
        Capacity capacity = command.submittedBy() == command.employeeId() ? Capacity.EMPLOYEE : Capacity.HR;
        requests.submit(request, command.submittedBy(), capacity, CHANNEL);
        interruptions.keep(request.id(), interrupted);
        trail.warned(request.toView(), assessment.warnings());
        ledger.post(assessment.ledger(), assessment.debits(request.id(), request.status()));
        submitted.fire(new LeaveSubmitted(
                request.id(),
                request.employeeId(),
                request.leaveType(),
                command.startDate(),
                command.endDate(),
                WorkingDay.total(assessment.days())));
        if (request.status() == RequestStatus.APPROVED) {
            decided.fire(new LeaveDecided(
                    request.id(),
                    request.employeeId(),
                    request.leaveType(),
                    request.status(),
                    null,
                    request.version()));
        }
        return request.toView();
    }

    @Override
    public LeavePreview preview(SubmitLeave command) {
        return previews.preview(command, ledger.accounts(command.employeeId()));
    }

    @Override
    public LeaveRequestView approve(ActOnRequest command) {
        return decisions.approve(command);
    }

    @Override
    public LeaveRequestView reject(ActOnRequest command) {
        return decisions.reject(command);
    }

    @Override
    public LeaveRequestView withdraw(ActOnRequest command) {
        return decisions.withdraw(command, LocalDate.now(clock));
    }

    @Override
    public LeaveRequestView cancel(ActOnRequest command) {
        return cancellations.cancel(command, LocalDate.now(clock));
    }

    @Override
    public LeaveRequestView undo(ActOnRequest command) {
        return undos.undo(command);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LeaveRequestView get(long id) {
        return requests.find(id)
                .orElseThrow(() -> RuleViolation.notFound("leave request", id))
                .toView();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Violation> warnings(long id) {
        LeaveRequestView request = get(id);
        return request.status().isActive() ? submissions.warnings(request) : List.of();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DecisionView> history(long id) {
        return events.of(id).stream().map(RequestEvent::toView).toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<LeaveRequestView> search(LeaveRequestQuery query) {
        return search.search(query);
    }
}
