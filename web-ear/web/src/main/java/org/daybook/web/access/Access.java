package org.daybook.web.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.daybook.employee.Employees;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;

/** The questions about rights that depend on whom a request is about. */
@RequestScoped
public class Access {

    @Inject
    private CurrentCaller current;

    @EJB
    private Employees employees;

    @EJB
    private LeaveRequests requests;

    /** Whether the caller may see everything about the person; costs a look-up unless their role or identity says so. */
    public boolean mayRead(long employeeId) {
        Caller caller = current.get();
        return caller.is(employeeId)
                || caller.readsEverything()
                || employees.isInReportingLine(caller.employeeId(), employeeId);
    }

    /** @throws RuleViolation {@code not-found} if the request does not exist or the caller may not read it */
    public LeaveRequestView request(long requestId) {
        LeaveRequestView request = requests.get(requestId);
        if (!mayRead(request.employeeId())) {
            throw RuleViolation.notFound("leave request", requestId);
        }
        return request;
    }

    /**
     * Whose leave a submission is about.
     *
     * @param named the person that the submission names, or null
     * @throws RuleViolation {@code forbidden} if the caller may not act for them
     */
    public long subject(Long named) {
        Caller caller = current.get();
        if (named != null && !caller.is(named) && !caller.administers()) {
            throw new RuleViolation(
                    CommonProblem.FORBIDDEN, "/employeeId", "Only HR may submit leave on behalf of somebody else.");
        }
        if (named == null && caller.isService()) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/employeeId", "A service account has to name the person.");
        }
        return named == null ? caller.employeeId() : named;
    }

    /** Does something with a request; a refusal to somebody who may not know of it looks as if it did not exist. */
    public <T> T concealing(long requestId, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuleViolation violation) {
            if (violation.code() == CommonProblem.FORBIDDEN) {
                request(requestId);
            }
            throw violation;
        }
    }
}
