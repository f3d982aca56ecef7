package org.daybook.leave.request;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.leave.request.RecountRun.Slice;
import org.daybook.platform.OutlivesFailures;
import org.daybook.platform.PassingFailure;

/**
 * Ticks on every node and counts leave anew after changes that concern many people. Each step locks the change that it
 * works at, so that nodes do not get in each other's way.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class RecountTimer {

    private static final Logger LOG = Logger.getLogger(RecountTimer.class.getName());

    private static final int SLICE = 200;

    @EJB
    private RecountRun run;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Works until nothing is left to do. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Counting leave anew")
    public void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                int size = SLICE;
                Optional<Slice> next = run.next(size);
                while (next.isPresent()) {
                    size = count(next.get(), size);
                    next = run.next(size);
                }
            } finally {
                running.set(false);
            }
        }
    }

    /**
     * What fails for one request must not keep all others from being counted.
     *
     * @return how much to count at once next time
     */
    private int count(Slice slice, int size) {
        try {
            run.count(slice);
            return Math.min(2 * size, SLICE);
        } catch (RuntimeException failure) {
            if (PassingFailure.isIn(failure) || slice.size() == 0) {
                throw failure;
            }
            if (slice.size() == 1) {
                LOG.log(Level.WARNING, failure, () -> "Leave could not be counted anew: " + slice.booked());
                run.leaveOut(slice);
            }
            return 1;
        }
    }
}
