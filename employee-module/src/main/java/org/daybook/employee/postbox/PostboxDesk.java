package org.daybook.employee.postbox;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.daybook.employee.DueMail;
import org.daybook.employee.EmployeeProblem;
import org.daybook.employee.MailChoices;
import org.daybook.employee.MailQuery;
import org.daybook.employee.MailStatus;
import org.daybook.employee.MailView;
import org.daybook.employee.PersonalMail;
import org.daybook.employee.PostMail;
import org.daybook.employee.Postbox;
import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link Postbox}. */
@Stateless
public class PostboxDesk implements Postbox {

    @EJB
    private MailChoices choices;

    @Inject
    private OutboxWriter writer;

    @Inject
    private OutboxSearch search;

    @Inject
    private AuditTrail trail;

    @Inject
    private OutboxRows rows;

    @Override
    public void post(PostMail mail) {
        writer.post(mail);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<MailView> search(MailQuery query) {
        return search.page(query);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PersonalMail of(long employeeId) {
        return new PersonalMail(search.to(employeeId), choices.wanted(employeeId));
    }

    @Override
    public void keepSecret(DueMail mail, String secret) {
        rows.keepSecret(mail, secret);
    }

    @Override
    public MailView resend(long id) {
        MailView before = search.find(id).orElseThrow(() -> RuleViolation.notFound("mail", id));
        if (before.status() == MailStatus.PARKED && rows.unpark(id)) {
            trail.record(AuditEvent.plain("mail.resent", "mail", id, before.recipientId()));
            return search.find(id).orElse(before);
        }
        if (before.endedAt() != null) {
            throw new RuleViolation(EmployeeProblem.MAIL_ENDED, "This mail ended as " + before.status() + ".");
        }
        return before;
    }
}
