package org.daybook.leave.request;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.platform.OutlivesFailures;

/**
 * Ticks on every node and counts leave anew after changes that concern many people. Each step locks the change that it
 * works at; several nodes share the work.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(OutlivesFailures.class)
public class RecountTimer {

    @EJB
    private RecountRun run;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Works until nothing is left to do. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "Counting leave anew")
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
