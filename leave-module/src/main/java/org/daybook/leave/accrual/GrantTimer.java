package org.daybook.leave.accrual;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.leave.accrual.GrantRun.Slice;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;

/**
 * Ticks on every node and grants the current leave year to whoever lacks it: on the first day of the year, after
 * downtime, and to people who were added while leave was not there. The lease saves the other nodes the work.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(OutlivesFailures.class)
public class GrantTimer {

    private static final Logger LOG = Logger.getLogger(GrantTimer.class.getName());
    private static final String LEASE = "leave.grants";
    private static final Duration TERM = Duration.ofSeconds(30);

    @EJB
    private GrantRun run;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    private final AtomicReference<LocalDate> lastDay = new AtomicReference<>();

    /** Looks once a minute whether a new business day has begun, and asks the database only then. */
    @Schedule(hour = "*", minute = "*", persistent = false, info = "Grants of a new leave year")
    public void tick() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(lastDay.get()) && catchUp()) {
            lastDay.set(today);
        }
    }

    /**
     * Grants what is due today. A run that ends early, with its node or its lease, leaves an open record; the next one
     * goes on where people still lack something.
     *
     * @return false if another node is at it, so that it has to be looked at again
     */
    public boolean catchUp() {
        LeaveYear year = LeaveYear.of(LocalDate.now(clock));
        if (!leases.acquire(LEASE, TERM)) {
            return false;
        }
        Long runId = null;
        Slice slice = run.look(year, 0);
        while (slice.last() != null) {
            if (!slice.lacking().isEmpty()) {
                runId = runId == null ? run.open(year) : runId;
                run.grant(runId, year, slice.lacking());
            }
            if (!leases.acquire(LEASE, TERM)) {
                return false;
            }
            slice = run.look(year, slice.last());
        }
        if (runId != null) {
            run.close(runId);
            LOG.log(Level.INFO, "Granted a leave year in run {0}", runId);
        }
        return true;
    }
}
