package org.daybook.employee.account;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.employee.account.Sweep.Remains;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;

/** Ticks on every node: signs leavers out on their last day, and removes what has run out. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class SweepTimer {

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
        if (!today.equals(lastDay.get()) && leases.acquire(LEASE, TERM)) {
            sweep.signOutLeavers(today);
            lastDay.set(today);
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false, info = "Expired sessions, links, devices and budgets")
    public void removeRemains() {
        for (Remains remains : Remains.values()) {
            removeAll(remains);
        }
    }

    private void removeAll(Remains remains) {
        boolean more = leases.acquire(LEASE, TERM);
        while (more) {
            more = sweep.remove(remains) && leases.acquire(LEASE, TERM);
        }
    }
}
