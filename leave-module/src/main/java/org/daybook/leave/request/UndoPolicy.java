package org.daybook.leave.request;

import java.time.Duration;
import java.util.Set;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.RequestEvents.LastStep;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** Who may take a decision back, and until when: who made it, for a day. */
final class UndoPolicy {

    /** How a step back is called in the history. */
    static final String ACTION = "UNDONE";

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Set<RequestStatus> DECIDED = Set.of(RequestStatus.APPROVED, RequestStatus.REJECTED);

    private UndoPolicy() {}

    /** Whether this person has just taken the decision back: then nothing is left to do. */
    static boolean isDone(RequestStatus status, LastStep last, long actorId) {
        return status == RequestStatus.PENDING && last.action().equals(ACTION) && last.isBy(actorId);
    }

    /**
     * @param last what happened to the request last
     * @throws RuleViolation {@code forbidden}, {@code wrong-state}
     */
    static void check(RequestStatus status, LastStep last, long actorId) {
        if (!DECIDED.contains(status) || !last.action().equals(status.name())) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "The request is " + status + "; only a decision can be undone.");
        }
        if (!last.isBy(actorId)) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "Only who decided can undo it.");
        }
        if (last.age().compareTo(LONGEST) >= 0) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "It was decided more than 24 hours ago; that can no longer be undone.");
        }
    }
}
