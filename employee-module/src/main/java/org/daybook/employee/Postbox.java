package org.daybook.employee;

import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;

/**
 * The outbox. A mail is written in the transaction of the fact that it tells of, so that there is one if and only if
 * there is the other, and is sent afterwards: none is lost, and each goes out once, or twice with the same Message-ID
 * where a node dies between sending it and noting that.
 */
public interface Postbox {

    /** Writes a mail to each of its audience who works here and has not chosen otherwise, by one statement. */
    void post(PostMail mail);

    /** Keeps a sealed secret that was made for a mail while it is being sent, so that the next attempt says the same. */
    void keepSecret(DueMail mail, String secret);

    /** Mails, newest first. */
    Page<MailView> search(MailQuery query);

    /**
     * Everything that is kept of mail to a person.
     *
     * @throws RuleViolation {@code not-found}
     */
    PersonalMail of(long employeeId);

    /**
     * Has a parked mail tried again, as if it were new. One that waits is tried anyway and stays as it is.
     *
     * @throws RuleViolation {@code not-found}, {@code mail-ended} for one that was sent or superseded
     */
    MailView resend(long id);
}
