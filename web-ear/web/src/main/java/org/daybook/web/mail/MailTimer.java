package org.daybook.web.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.daybook.employee.MailDispatch;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;

/** Ticks on every node: sends mail, and forgets what ended long ago. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class MailTimer {

    private static final String FORGETTING = "web.outbox-cleanup";
    private static final Duration TERM = Duration.ofMinutes(2);

    @Inject
    private MailSettings settings;

    @Inject
    private MailRound round;

    @EJB
    private MailDispatch dispatch;

    @Inject
    private Leases leases;

    private final ReentrantLock sending = new ReentrantLock();

    /** Without a lease: each mail has one of its own, so that nodes share the work. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Sending of mail")
    public void send() {
        if (settings.isOn() && sending.tryLock()) {
            try {
                round.send();
            } finally {
                sending.unlock();
            }
        }
    }

    @Schedule(hour = "*", minute = "37", persistent = false, info = "Mails that ended long ago")
    public void forget() {
        boolean more = leases.acquire(FORGETTING, TERM);
        while (more) {
            more = dispatch.forget(settings.kept()) && leases.acquire(FORGETTING, TERM);
        }
    }
}
