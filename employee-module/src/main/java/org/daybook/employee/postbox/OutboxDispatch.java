package org.daybook.employee.postbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.employee.DueMail;
import org.daybook.employee.MailDispatch;
import org.daybook.employee.MailSettled;
import org.daybook.employee.MailStatus;
import org.daybook.employee.MailVerdict;
import org.daybook.platform.Settings;

/** The one implementation of {@link MailDispatch}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxDispatch implements MailDispatch {

    @Inject
    private OutboxRows rows;

    @Inject
    private Settings settings;

    @Inject
    private Event<MailSettled> settled;

    @Override
    public List<DueMail> claim(int most, Duration lease) {
        return rows.claim(most, lease);
    }

    @Override
    public boolean renew(DueMail mail, Duration lease) {
        return rows.renew(mail, lease);
    }

    @Override
    public MailStatus settle(DueMail mail, MailVerdict verdict, String note) {
        MailStatus status = switch (verdict) {
            case SENT -> end(mail, MailStatus.SENT, 1, note);
            case REFUSED -> end(mail, MailStatus.PARKED, 1, note);
            case SUPERSEDED -> end(mail, MailStatus.SUPERSEDED, 0, note);
            case DEFERRED -> defer(mail, note);
        };
        settled.fire(new MailSettled(mail.kind(), status));
        return status;
    }

    @Override
    public void release(DueMail mail, Duration pause, String note) {
        if (retries().isTooOld(mail.age())) {
            end(mail, MailStatus.PARKED, 0, note);
            settled.fire(new MailSettled(mail.kind(), MailStatus.PARKED));
        } else {
            rows.wait(mail, pause, 0, note);
        }
    }

    @Override
    public boolean forget(Duration kept) {
        boolean moreToPark = rows.parkDueBefore(retries().giveUp());
        return rows.deleteEndedBefore(kept) || moreToPark;
    }

    private MailStatus defer(DueMail mail, String note) {
        Optional<Duration> pause = retries().afterAttempt(mail.attempts() + 1, mail.age());
        if (pause.isEmpty()) {
            return end(mail, MailStatus.PARKED, 1, note);
        }
        rows.wait(mail, pause.get(), 1, note);
        return MailStatus.WAITING;
    }

    private MailStatus end(DueMail mail, MailStatus status, int attempts, String note) {
        rows.end(mail, status, attempts, note);
        return status;
    }

    /** {@code daybook.mail.give-up}: after how long a mail is parked that no mail server takes; default five days. */
    private RetryPolicy retries() {
        return new RetryPolicy(settings.duration("daybook.mail.give-up", RetryPolicy.GIVE_UP));
    }
}
