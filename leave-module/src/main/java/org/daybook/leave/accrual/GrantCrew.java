package org.daybook.leave.accrual;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.PassingFailure;

/**
 * Posts to many people in small lots, two lots at once: while the database writes one, the other is worked out. A lot is a
 * transaction, so that nobody's accounts are locked for long and little has to be in memory.
 */
@ApplicationScoped
class GrantCrew {

    private static final Logger LOG = Logger.getLogger(GrantCrew.class.getName());
    private static final int LOT = 50;
    private static final int HANDS = 2;

    @EJB
    private GrantRun run;

    @Resource
    private ManagedExecutorService threads;

    /** Posts what is due to these people; ends when all of it is posted. */
    void post(long runId, LocalDate today, List<Long> people) {
        if (people.size() <= LOT) {
            postLot(runId, today, people);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        await(Collections.nCopies(HANDS, () -> {
            for (int from = next.getAndAdd(LOT); from < people.size(); from = next.getAndAdd(LOT)) {
                postLot(runId, today, people.subList(from, Math.min(from + LOT, people.size())));
            }
            return null;
        }));
    }

    private void await(List<Callable<Void>> shares) {
        try {
            for (Future<Void> share : threads.invokeAll(shares)) {
                share.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops; the next run goes on.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** What fails for one person must not keep everybody else from getting theirs. */
    private void postLot(long runId, LocalDate today, List<Long> people) {
        try {
            run.post(runId, today, people);
        } catch (RuntimeException failure) {
            if (PassingFailure.isIn(failure)) {
                throw failure;
            }
            if (people.size() > 1) {
                int half = people.size() / 2;
                postLot(runId, today, people.subList(0, half));
                postLot(runId, today, people.subList(half, people.size()));
            } else {
                LOG.log(Level.WARNING, failure, () -> "Nothing could be posted to the person " + people.get(0));
                run.leaveOut(runId, people.get(0));
            }
        }
    }
}
