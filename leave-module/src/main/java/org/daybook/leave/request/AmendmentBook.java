package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.AmendLeave;
import org.daybook.leave.AmendmentAsked;
import org.daybook.leave.AmendmentDecided;
import org.daybook.leave.AmendmentStatus;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.DecideAmendment;
import org.daybook.leave.LeaveAmendments;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.request.Amendments.Change;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** The one implementation of {@link LeaveAmendments}; starts the transactions. */
@Stateless
public class AmendmentBook implements LeaveAmendments {

    @Inject
    private Steps steps;

    @Inject
    private Amendments amendments;

    @Inject
    private AmendmentStore store;

    @Inject
    private RequestTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<AmendmentAsked> asked;

    @Inject
    private Event<AmendmentDecided> decided;

    @Override
    public AmendmentView ask(AmendLeave command) {
        Step step = steps.begin(new ActOnRequest(command.requestId(), command.actor(), null, null));
        Capacity capacity = ApproverPolicy.takingBack(command.actor(), step.holder());
        Change change = amendments.plan(step, command, capacity);
        OffsetDateTime now = now();
        store.refuseWaiting(command.requestId(), "Another wish took its place.", now);
        AmendmentView made = store.add(command, change.period(), change.days(), now);
        LeaveRequest request = step.request();
        trail.amendment("asked", request, made);
        asked.fire(new AmendmentAsked(
                request.id(),
                made.number(),
                request.employeeId(),
                request.leaveType(),
                made.startDate(),
                made.endDate(),
                made.askedBy()));
        return change.levels() == 0 ? acceptAtOnce(step, change, made) : made;
    }

    /** Leave that needs no approval needs none to be changed. */
    private AmendmentView acceptAtOnce(Step step, Change change, AmendmentView made) {
        amendments.make(step, change, Capacity.SYSTEM);
        AmendmentView done = store.decide(made, AmendmentStatus.ACCEPTED, change.days(), null, null, now());
        return told("accepted", step, null, done);
    }

    @Override
    public AmendmentView accept(DecideAmendment command) {
        Step step = begin(command);
        AmendmentView amendment = find(step, command);
        if (isDone(amendment, AmendmentStatus.ACCEPTED, step)) {
            return amendment;
        }
        requireWaiting(amendment);
        Change change = amendments.planAgain(step, amendment);
        Capacity capacity = ApproverPolicy.deciding(command.actor(), step.holder(), Math.max(1, change.levels()));
        amendments.make(step, change, capacity);
        AmendmentView done = store.decide(
                amendment, AmendmentStatus.ACCEPTED, change.days(), step.actorId(), command.comment(), now());
        return told("accepted", step, step.actorId(), done);
    }

    @Override
    public AmendmentView refuse(DecideAmendment command) {
        if (command.comment() == null || command.comment().isBlank()) {
            throw new RuleViolation(CommonProblem.VALIDATION_FAILED, "/comment", "Say why; the employee will read it.");
        }
        Step step = begin(command);
        AmendmentView amendment = find(step, command);
        if (isDone(amendment, AmendmentStatus.REFUSED, step)) {
            return amendment;
        }
        requireWaiting(amendment);
        AmendmentView done = store.decide(
                amendment, AmendmentStatus.REFUSED, amendment.workingDays(), step.actorId(), command.comment(), now());
        return told("refused", step, step.actorId(), done);
    }

    private AmendmentView told(String what, Step step, Long actorId, AmendmentView done) {
        LeaveRequest request = step.request();
        trail.amendment(what, request, done);
        decided.fire(new AmendmentDecided(
                request.id(),
                done.number(),
                request.employeeId(),
                request.leaveType(),
                done.status(),
                actorId,
                request.version()));
        return done;
    }

    private Step begin(DecideAmendment command) {
        return steps.begin(new ActOnRequest(command.requestId(), command.actor(), command.comment(), null));
    }

    /** For whoever decides on leave as long as it would be. */
    private AmendmentView find(Step step, DecideAmendment command) {
        Optional<AmendmentView> found = store.find(command.requestId(), command.number());
        int level = found.map(one -> step.account().policy().levelsFor(one.workingDays()))
                .orElse(1);
        ApproverPolicy.decidingUpTo(command.actor(), step.holder(), Math.max(1, level));
        return found.orElseThrow(() -> RuleViolation.notFound("amendment", command.number()));
    }

    private static boolean isDone(AmendmentView amendment, AmendmentStatus outcome, Step step) {
        return amendment.status() == outcome && step.actorId().equals(amendment.decidedBy());
    }

    private static void requireWaiting(AmendmentView amendment) {
        if (amendment.status() != AmendmentStatus.PENDING) {
            throw new RuleViolation(
                    LeaveProblem.ALREADY_DECIDED, "The amendment is " + amendment.status() + " already.");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AmendmentView> of(long requestId) {
        return store.of(requestId);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, List<AmendmentView>> ofEmployee(long employeeId) {
        return store.ofEmployee(employeeId).stream().collect(Collectors.groupingBy(AmendmentView::requestId));
    }
}
