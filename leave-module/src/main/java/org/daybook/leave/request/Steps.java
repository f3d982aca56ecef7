package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** How a step is taken: one at a time under the lock of the person's accounts, each with its line of the history. */
@ApplicationScoped
class Steps {

    /** What becomes of a wish to change leave that is not approved any more. */
    static final String AMENDMENT_ENDED = "The leave is no longer approved.";

    private static final int COMMENT_LENGTH = 1000;

    @Inject
    private Ledger ledger;

    @Inject
    private RequestRepository requests;

    @Inject
    private RequestEvents events;

    @Inject
    private AmendmentStore amendments;

    @Inject
    private Clock clock;

    /** @throws RuleViolation {@code not-found}, or {@code validation-failed} if the comment is too long */
    Step begin(ActOnRequest command) {
        requireShort(command.comment());
        List<Account> accounts = ledger.lockAccountsOfRequest(command.requestId());
        LeaveRequest request = requests.find(command.requestId())
                .orElseThrow(() -> RuleViolation.notFound("leave request", command.requestId()));
        return new Step(command, accounts, request);
    }

    static void requireShort(String comment) {
        if (comment != null && comment.codePointCount(0, comment.length()) > COMMENT_LENGTH) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/comment", "It must have at most 1000 characters.");
        }
    }

    /** Changes the request and writes the line of its history, which is called like where the request stands then. */
    LeaveRequestView record(Step step, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        return record(step, null, capacity, transition);
    }

    /** @param action how the line of the history is called; null: like where the request stands then */
    LeaveRequestView record(
            Step step, String action, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        LeaveRequest request = step.request();
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        RequestStatus before = request.status();
        transition.accept(request, now);
        requests.flush();
        RequestEvent event = new RequestEvent(
                request.id(),
                action == null ? request.status().name() : action,
                step.actorId(),
                capacity,
                RequestLifeCycle.CHANNEL,
                step.command().comment(),
                request.version(),
                now);
        events.append(event, before, request.toView());
        if (before == RequestStatus.APPROVED && request.status() != RequestStatus.APPROVED) {
            amendments.refuseWaiting(request.id(), AMENDMENT_ENDED, now);
        }
        return request.toView();
    }
}
