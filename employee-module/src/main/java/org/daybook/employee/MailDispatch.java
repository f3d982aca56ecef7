package org.daybook.employee;

import java.time.Duration;
import java.util.List;

/**
 * Takes mails out of the outbox, on any number of nodes at once. Each call is a transaction of its own, so that no lock
 * is held while a mail server is spoken to.
 */
public interface MailDispatch {

    /**
     * Takes mails that are due and that nobody else has; they are this node's for the length of the lease.
     *
     * @param most how many at most
     */
    List<DueMail> claim(int most, Duration lease);

    /** Begins the lease of one of them anew; false if the mail is not this node's any more and must not be sent. */
    boolean renew(DueMail mail, Duration lease);

    /**
     * Notes what became of it. A deferred one waits longer after each attempt, at most a day, and is parked in the end.
     *
     * @param note what the mail server said, or the reason
     * @return where it stands now
     */
    MailStatus settle(DueMail mail, MailVerdict verdict, String note);

    /** Gives a mail back that the mail server was not offered. */
    void release(DueMail mail, Duration pause, String note);

    /**
     * Parks mails that nothing has sent for so long that they are given up, as where no mail server is set up, and deletes
     * those that ended long ago; some at a time.
     *
     * @return whether there may be more
     */
    boolean forget(Duration kept);
}
