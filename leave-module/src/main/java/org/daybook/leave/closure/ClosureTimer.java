package org.daybook.leave.closure;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.platform.OutlivesFailures;

/** Ticks on every node and works at closures. Each step locks the closure that it works at; several nodes share them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class ClosureTimer {

    @EJB
    private ClosureRun run;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Works until nothing is left to do. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Booking company closures")
    public void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                boolean more = true;
                while (more) {
                    more = run.step();
                }
            } finally {
                running.set(false);
            }
        }
    }
}
