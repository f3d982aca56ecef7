package org.daybook.leave.notice;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.daybook.employee.MailAudience;
import org.daybook.employee.MailKind;
import org.daybook.employee.PostMail;
import org.daybook.employee.Postbox;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeaveSubmitted;
import org.daybook.leave.RequestStatus;

/** Posts a mail in the transaction of each step of a request's life. */
@Stateless
public class NoticeObserver {

    private static final Set<RequestStatus> DECISIONS = Set.of(RequestStatus.APPROVED, RequestStatus.REJECTED);

    @EJB
    private Postbox postbox;

    /** To whoever decides; the employee knows. */
    public void on(@Observes LeaveSubmitted submitted) {
        postbox.post(new PostMail(
                MailKind.LEAVE_SUBMITTED,
                MailAudience.APPROVERS,
                submitted.employeeId(),
                submitted.requestId(),
                RequestStatus.PENDING.name(),
                topic(submitted.requestId()),
                null,
                null));
    }

    /** A decision to the employee; anything else to whoever decides, and to the employee if somebody else did it. */
    public void on(@Observes LeaveDecided decided) {
        boolean decision = DECISIONS.contains(decided.outcome());
        boolean own = Long.valueOf(decided.employeeId()).equals(decided.actorId());
        postbox.post(new PostMail(
                decision ? MailKind.LEAVE_DECIDED : MailKind.LEAVE_TAKEN_BACK,
                decision ? MailAudience.PERSON : own ? MailAudience.APPROVERS : MailAudience.BOTH,
                decided.employeeId(),
                decided.requestId(),
                decided.outcome().name(),
                topic(decided.requestId()),
                decided.actorId(),
                null));
    }

    private static String topic(long requestId) {
        return "leave-request:" + requestId;
    }
}
