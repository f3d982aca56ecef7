package org.daybook.leave.accrual;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.leave.accrual.GrantRun.Slice;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;

/**
 * Ticks on every node and posts what is due: grants of a period, lapses, turns of leave years, also those of days on which
 * nothing ran, and whatever people lack who were added while leave was not there. The lease saves the other nodes the work.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class GrantTimer {

    private static final Logger LOG = Logger.getLogger(GrantTimer.class.getName());
    private static final String LEASE = "leave.grants";
    private static final Duration TERM = Duration.ofSeconds(30);

    @EJB
    private GrantRun run;

    @Inject
    private GrantCrew crew;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /** The lease is the node's: it does not keep two threads of one node apart. */
    private final AtomicBoolean running = new AtomicBoolean();

    private final AtomicReference<Occasion> last = new AtomicReference<>();

    /** Why something may be due that was not before: another day, or another leave type. */
    private record Occasion(LocalDate day, long leaveTypes) {}

    /**
     * Looks every 20 seconds whether a new business day has begun, there is a new leave type, or a run of today ended early with
     * its node.
     */
    @Schedule(
            hour = "*",
            minute = "*",
            second = "*/20",
            persistent = false,
            info = "Grants, lapses and turns of leave years")
    public void tick() {
        LocalDate today = LocalDate.now(clock);
        Occasion now = new Occasion(today, run.leaveTypes());
        if ((!now.equals(last.get()) || run.isLeftOpen(today)) && catchUp()) {
            last.set(now);
        }
    }

    /**
     * Posts what is due by today. A run that ends early, with its node or its lease, leaves an open record; the next one
     * goes on where something is still due.
     *
     * @return false if somebody else is at it, so that it has to be looked at again
     */
    public boolean catchUp() {
        return catchUp(null);
    }

    /**
     * The same, by hand.
     *
     * @param actorId who wants it now; null for the timer
     */
    public boolean catchUp(Long actorId) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        try {
            return leases.acquire(LEASE, TERM) && post(LocalDate.now(clock), actorId);
        } finally {
            running.set(false);
        }
    }

    private boolean post(LocalDate today, Long actorId) {
        // What was cut off is brought to an end even if it had got to everybody.
        Long runId = run.isLeftOpen(today) ? run.open(today, actorId) : null;
        Slice slice = run.look(today, 0);
        while (slice.last() != null) {
            if (!slice.lacking().isEmpty()) {
                runId = runId == null ? run.open(today, actorId) : runId;
                crew.post(runId, today, slice.lacking());
            }
            if (!leases.acquire(LEASE, TERM)) {
                return false;
            }
            slice = run.look(today, slice.last());
        }
        if (runId != null) {
            run.close(runId);
            LOG.log(Level.INFO, "Posted what was due in run {0}", runId);
        }
        return true;
    }
}
