package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.DecisionView;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveTypes;
import org.daybook.platform.Page;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;

/**
 * What the caller sees of somebody's leave, once they may see it at all: managers see an absence, without its type, reason
 * and comments, where the leave type is confidential.
 */
@RequestScoped
class Discretion {

    /** What stands for a leave type that is not shown; no leave type has this code. */
    static final String ABSENT = "absent";

    @Inject
    private CurrentCaller current;

    @EJB
    private LeaveTypes types;

    @Inject
    private SickReads sickReads;

    /** Whether the caller may not know that leave of this person is of this type. */
    boolean hides(long employeeId, String leaveType) {
        Caller caller = current.get();
        return !caller.is(employeeId)
                && !caller.readsEverything()
                && types.confidential().contains(leaveType);
    }

    LeaveRequestJson shown(LeaveRequestView request) {
        boolean hidden = hides(request.employeeId(), request.leaveType());
        return hidden ? LeaveRequestJson.absence(request, ABSENT) : LeaveRequestJson.of(request);
    }

    LeaveRequestPage shown(Page<LeaveRequestView> page) {
        return new LeaveRequestPage(page.items().stream().map(this::shown).toList(), page.nextCursor());
    }

    /** Their own words a caller sees in any case. */
    AmendmentJson.All shownAmendments(LeaveRequestView request, List<AmendmentView> amendments) {
        boolean hidden = hides(request.employeeId(), request.leaveType());
        if (!hidden && SickReads.SICK.equals(request.leaveType())) {
            sickReads.note(Stream.of(request.employeeId()));
        }
        return new AmendmentJson.All(amendments.stream()
                .map(one -> AmendmentJson.of(
                        one,
                        hidden ? null : one.reason(),
                        hidden && !current.get().is(one.decidedBy()) ? null : one.comment()))
                .toList());
    }

    /** Their own words a caller sees in any case. */
    DecisionJson.History shown(LeaveRequestView request, List<DecisionView> history) {
        boolean hidden = hides(request.employeeId(), request.leaveType());
        if (!hidden && SickReads.SICK.equals(request.leaveType())) {
            // The history itself no longer says whose it is.
            sickReads.note(Stream.of(request.employeeId()));
        }
        return new DecisionJson.History(history.stream()
                .map(step -> DecisionJson.of(step, hidden && !current.get().is(step.actorId()) ? null : step.comment()))
                .toList());
    }
}
