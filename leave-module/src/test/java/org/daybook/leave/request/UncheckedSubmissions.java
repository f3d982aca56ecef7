package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.workday.LeavePeriod;

/** Submits without looking: what is left is what the database itself refuses. */
@Stateless
public class UncheckedSubmissions {

    @Inject
    private RequestRepository requests;

    @Inject
    private Clock clock;

    public void submit(SubmitLeave command) {
        LeavePeriod period =
                LeavePeriod.of(command.startDate(), command.startPart(), command.endDate(), command.endPart());
        requests.submit(
                LeaveRequest.submitted(command, period, BigDecimal.ONE, OffsetDateTime.now(clock)),
                command.submittedBy(),
                Capacity.EMPLOYEE,
                "TEST");
    }
}
