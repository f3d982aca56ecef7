package org.daybook.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.employee.DueMail;
import org.daybook.employee.MailDispatch;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Sends what is due, mail by mail. While the mail server is away, one mail at a time finds out whether it is back; the
 * others keep their places, so that all go out soon after that.
 */
@ApplicationScoped
class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());
    private static final int AT_ONCE = 20;

    /** Longer than the longest attempt; what a dead node had taken is somebody else's after that. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    private MailSettings settings;

    @EJB
    private MailDispatch dispatch;

    @Inject
    private Correspondence correspondence;

    @Inject
    private MailServer server;

    private boolean away;
    private long awaySince;

    /**
     * Sends everything that is due; nothing while the mail server was away only just now. The caller has no transaction:
     * it would keep a connection of the database while the mail server is spoken to.
     */
    void send() {
        if (away && System.nanoTime() - awaySince < settings.pause().toNanos()) {
            return;
        }
        try {
            int most;
            List<DueMail> mails;
            do {
                most = away ? 1 : AT_ONCE;
                mails = dispatch.claim(most, LEASE);
            } while (sendAll(mails) && mails.size() == most);
        } finally {
            server.hangUp();
        }
    }

    /** @return false if the mail server is away */
    private boolean sendAll(List<DueMail> mails) {
        for (int i = 0; i < mails.size(); i++) {
            try {
                send(mails.get(i));
            } catch (MailServerAway | FaultToleranceException e) {
                leave(mails.subList(i, mails.size()), e);
                return false;
            }
        }
        return true;
    }

    private void send(DueMail mail) throws MailServerAway {
        // What is looked up now is what is sent; the lease is committed before the mail server is spoken to.
        if (!dispatch.renew(mail, LEASE)) {
            return;
        }
        MailReply reply = offer(mail);
        dispatch.settle(mail, reply.verdict(), reply.text());
    }

    /** A mail that cannot be written, for whatever reason, waits by itself and keeps no other from being sent. */
    private MailReply offer(DueMail mail) throws MailServerAway {
        try {
            Optional<OutgoingMail> outgoing = correspondence.write(mail);
            if (outgoing.isEmpty()) {
                return MailReply.SUPERSEDED;
            }
            MailReply reply = server.send(outgoing.get());
            back();
            return reply;
        } catch (FaultToleranceException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Mail " + mail.id() + " could not be written; it is tried again.");
            return MailReply.UNWRITTEN;
        }
    }

    private void leave(List<DueMail> mails, Exception reason) {
        if (!away) {
            LOG.log(Level.WARNING, "The mail server is away; mails wait. {0}", reason.getMessage());
        }
        away = true;
        awaySince = System.nanoTime();
        Duration pause = settings.pause();
        mails.forEach(mail -> dispatch.release(mail, pause, "The mail server is away: " + reason.getMessage()));
    }

    private void back() {
        if (away) {
            LOG.info("The mail server is back.");
        }
        away = false;
    }
}
