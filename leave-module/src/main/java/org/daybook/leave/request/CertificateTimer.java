package org.daybook.leave.request;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;

/**
 * Ticks on every node and looks for documents that should have come by the day before. The node that gets the lease deals
 * with them one by one; a run that is cut off is gone on with by the next one, and doing it twice changes nothing.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class CertificateTimer {

    private static final Logger LOG = Logger.getLogger(CertificateTimer.class.getName());
    private static final String LEASE = "leave.documents";
    private static final Duration TERM = Duration.ofSeconds(30);

    @EJB
    private CertificateRun run;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /** The lease is the node's: it does not keep two threads of one node apart. */
    private final AtomicBoolean running = new AtomicBoolean();

    /** A failure of one request must not keep the others waiting; it comes again with the next tick. */
    @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false, info = "Documents that have not come")
    public void tick() {
        LocalDate today = LocalDate.now(clock);
        List<Long> due = run.due(today, 0);
        if (due.isEmpty() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            if (leases.acquire(LEASE, TERM)) {
                settle(today, due);
            }
        } finally {
            running.set(false);
        }
    }

    private void settle(LocalDate today, List<Long> first) {
        long runId = run.open(today);
        int failed = 0;
        List<Long> due = first;
        while (!due.isEmpty()) {
            for (long request : due) {
                failed += settled(runId, today, request) ? 0 : 1;
            }
            if (!leases.acquire(LEASE, TERM)) {
                return;
            }
            due = run.due(today, due.get(due.size() - 1));
        }
        run.close(runId, failed);
        LOG.log(Level.INFO, "Dealt with documents that had not come in run {0}", runId);
    }

    private boolean settled(long runId, LocalDate today, long request) {
        try {
            run.settle(runId, today, request);
            return true;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, e, () -> "The document of request " + request + " has to wait for the next run.");
            return false;
        }
    }
}
