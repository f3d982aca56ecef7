package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.LeavePreview.Interruption;
import org.daybook.leave.LeavePreview.Part;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.request.Cuts.Cause;
import org.daybook.leave.request.Cuts.Cut;
import org.daybook.leave.request.InterruptionStore.Days;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.request.Submissions.Assessment;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;

/**
 * Booked leave that makes way for a request, sick leave above all: its days in between go to the request, what they cost
 * comes back to the account. What is written about the leave does not say why, for managers read it.
 */
@ApplicationScoped
class Interruptions {

    private static final String ACTION = "INTERRUPTED";
    private static final String COMMENT = "Interrupted.";

    @Inject
    private Cuts cuts;

    @Inject
    private InterruptionStore store;

    /** What would be left of the leave that makes way. */
    List<Interruption> preview(Assessment assessment, List<Account> accounts) {
        return assessment.interrupted().stream()
                .map(request -> preview(plan(request, assessment.period(), accounts)))
                .toList();
    }

    private static Interruption preview(Cut cut) {
        LeaveRequestView request = cut.request();
        List<Part> remaining = cut.rest().parts().stream()
                .map(part -> new Part(
                        part.period().startDate(),
                        part.period().startPart(),
                        part.period().endDate(),
                        part.period().endPart(),
                        WorkingDay.total(part.days())))
                .toList();
        BigDecimal left = remaining.stream().map(Part::workingDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Interruption(
                request.id(), request.leaveType(), request.workingDays().subtract(left), remaining);
    }

    /**
     * Makes way for a request that is about to be written.
     *
     * @return the half days that go to it, to be kept with {@link #keep} once it is written
     */
    List<Days> makeWay(Assessment assessment, List<Account> accounts, SubmitLeave command, OffsetDateTime at) {
        Capacity capacity = command.submittedBy() == command.employeeId() ? Capacity.EMPLOYEE : Capacity.HR;
        Cause cause = new Cause(ACTION, COMMENT, command.submittedBy(), capacity, RequestLifeCycle.CHANNEL, at);
        List<Days> days = new ArrayList<>();
        for (LeaveRequestView request : assessment.interrupted()) {
            Cut cut = plan(request, assessment.period(), accounts);
            cuts.make(cut, cause);
            days.add(new Days(
                    request.id(),
                    LeavePeriod.of(request).common(assessment.period()).orElseThrow(),
                    request.status(),
                    cut.policy().id()));
        }
        return days;
    }

    /** Remembers which days a request took from which leave. */
    void keep(long requestId, List<Days> days) {
        if (!days.isEmpty()) {
            store.add(requestId, days);
        }
    }

    private Cut plan(LeaveRequestView request, LeavePeriod by, List<Account> accounts) {
        return cuts.plan(request, InterruptionPolicy.accountOf(request, accounts), List.of(by));
    }
}
