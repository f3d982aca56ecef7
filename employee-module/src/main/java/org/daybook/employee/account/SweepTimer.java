package org.daybook.employee.account;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.employee.account.Sweep.Remains;
import org.daybook.platform.Leases;

/** Ticks on every node: signs leavers out on their last day, and removes what has run out. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {

    private static final Logger LOG = Logger.getLogger(SweepTimer.class.getName());
    private static final String LEASE = "employee.account-sweep";
    private static final Duration TERM = Duration.ofSeconds(30);

    @EJB
    private Sweep sweep;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    private final AtomicReference<LocalDate> lastDay = new AtomicReference<>();

    /** Looks once a minute whether a new business day has begun, and asks the database only then. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "Sessions of leavers")
    public void lookForLeavers() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(lastDay.get())) {
            attempt(() -> {
                if (leases.acquire(LEASE, TERM)) {
                    sweep.signOutLeavers(today);
                    lastDay.set(today);
                }
            });
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false, info = "Expired sessions, links, devices and budgets")
    public void removeRemains() {
        for (Remains remains : Remains.values()) {
            attempt(() -> removeAll(remains));
        }
    }

    private void removeAll(Remains remains) {
        boolean more = leases.acquire(LEASE, TERM);
        while (more) {
            more = sweep.remove(remains) && leases.acquire(LEASE, TERM);
        }
    }

    /** A timer that fails twice in a row may be given up by the server; the next tick tries again. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Accounts were not swept", e);
        }
    }
}
