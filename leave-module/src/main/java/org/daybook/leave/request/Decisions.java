package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** The steps of a request's life after it was submitted. Each is taken once, whoever races for it. */
@ApplicationScoped
class Decisions {

    private static final int COMMENT_LENGTH = 1000;

    @Inject
    private Ledger ledger;

    @Inject
    private RequestRepository requests;

    @Inject
    private RequestEvents events;

    @Inject
    private Clock clock;

    @Inject
    private Event<LeaveDecided> decided;

    LeaveRequestView approve(ActOnRequest command) {
        Step step = begin(command);
        Capacity capacity = ApproverPolicy.deciding(command.actor(), step.holder());
        return take(
                step,
                RequestStatus.APPROVED,
                capacity,
                (request, at) -> request.approve(command.actor().employeeId(), at));
    }

    LeaveRequestView reject(ActOnRequest command) {
        if (command.comment() == null || command.comment().isBlank()) {
            throw new RuleViolation(CommonProblem.VALIDATION_FAILED, "/comment", "Say why; the employee will read it.");
        }
        Step step = begin(command);
        Capacity capacity = ApproverPolicy.deciding(command.actor(), step.holder());
        return take(
                step,
                RequestStatus.REJECTED,
                capacity,
                (request, at) -> request.reject(command.actor().employeeId(), at));
    }

    LeaveRequestView withdraw(ActOnRequest command, LocalDate today) {
        Step step = begin(command);
        Capacity capacity = takingBack(step);
        return take(step, RequestStatus.WITHDRAWN, capacity, (request, at) -> {
            if (capacity == Capacity.EMPLOYEE) {
                requireNoInterruption(request, today);
            }
            request.withdraw(at);
        });
    }

    /** The days that came back would stay free although the person was away on them; so HR has to look at it. */
    private void requireNoInterruption(LeaveRequest request, LocalDate today) {
        if (!today.isBefore(request.period().startDate()) && requests.hasInterruptedLeave(request.id())) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE,
                    "It has begun, and other leave was interrupted for it; only HR can take it back now.");
        }
    }

    LeaveRequestView cancel(ActOnRequest command, LocalDate today) {
        Step step = begin(command);
        Capacity capacity = takingBack(step);
        return take(step, RequestStatus.CANCELLED, capacity, (request, at) -> request.cancel(today, at));
    }

    /** What a closure booked is called off by HR, not by the person. */
    private static Capacity takingBack(Step step) {
        Capacity capacity = ApproverPolicy.takingBack(step.command().actor(), step.holder());
        if (capacity == Capacity.EMPLOYEE && step.request().isOfClosure()) {
            throw new RuleViolation(
                    CommonProblem.FORBIDDEN, "The company is closed on these days; only HR calls this leave off.");
        }
        return capacity;
    }

    /** Active leave that begins after the last day of employment falls away. */
    void endWithEmployment(long employeeId, LocalDate leavingDate) {
        List<Account> accounts = ledger.lockAccounts(employeeId);
        for (LeaveRequest request :
                requests.activeBetween(employeeId, leavingDate.plusDays(1), LocalDate.of(9999, 12, 31))) {
            if (request.period().startDate().isAfter(leavingDate)) {
                ActOnRequest command = new ActOnRequest(request.id(), null, "The employment ends before.", null);
                write(new Step(command, accounts, request), Capacity.SYSTEM, LeaveRequest::endWithEmployment);
            }
        }
    }

    /** A request under the lock of its person's accounts, and what somebody wants to do with it. */
    private record Step(ActOnRequest command, List<Account> accounts, LeaveRequest request) {

        Holder holder() {
            return accounts.get(0).holder();
        }

        Account account() {
            return accounts.stream()
                    .filter(account -> account.leaveType().equals(request.leaveType()))
                    .findFirst()
                    .orElseThrow();
        }

        Long actorId() {
            return command.actor() == null ? null : command.actor().employeeId();
        }
    }

    private Step begin(ActOnRequest command) {
        String comment = command.comment();
        if (comment != null && comment.codePointCount(0, comment.length()) > COMMENT_LENGTH) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/comment", "It must have at most 1000 characters.");
        }
        List<Account> accounts = ledger.lockAccountsOfRequest(command.requestId());
        LeaveRequest request = requests.find(command.requestId())
                .orElseThrow(() -> RuleViolation.notFound("leave request", command.requestId()));
        return new Step(command, accounts, request);
    }

    /** Takes the step, unless the same person has just taken it: then nothing changes. */
    private LeaveRequestView take(
            Step step, RequestStatus outcome, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        LeaveRequest request = step.request();
        if (request.status() == outcome && events.endsWith(request.id(), outcome.name(), step.actorId())) {
            return request.toView();
        }
        request.requireVersion(step.command().expectedVersion());
        return write(step, capacity, transition);
    }

    private LeaveRequestView write(Step step, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        LeaveRequest request = step.request();
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        RequestStatus before = request.status();
        transition.accept(request, now);
        requests.flush();
        events.append(eventOf(step, capacity, now), before, request.toView());
        updateLedger(step);
        decided.fire(new LeaveDecided(
                request.id(),
                request.employeeId(),
                request.leaveType(),
                request.status(),
                step.actorId(),
                request.version()));
        return request.toView();
    }

    private static RequestEvent eventOf(Step step, Capacity capacity, OffsetDateTime now) {
        LeaveRequest request = step.request();
        return new RequestEvent(
                request.id(),
                request.status().name(),
                step.actorId(),
                capacity,
                RequestLifeCycle.CHANNEL,
                step.command().comment(),
                request.version(),
                now);
    }

    /** An active request keeps its debits, which count as taken now; any other gives its days back. */
    private void updateLedger(Step step) {
        LeaveRequest request = step.request();
        LocalDate first = request.period().startDate();
        LocalDate last = request.period().endDate();
        if (request.status().isActive()) {
            ledger.refresh(step.account(), first, last);
            return;
        }
        AccountLedger account = ledger.read(step.account(), first, last);
        List<LedgerEntry> reversals = account.debitsOf(request.id()).stream()
                .map(debit -> debit.reversed(step.actorId()))
                .toList();
        ledger.post(account, reversals);
    }
}
