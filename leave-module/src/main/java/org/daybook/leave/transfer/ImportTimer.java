package org.daybook.leave.transfer;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.leave.LeaveModule;
import org.daybook.platform.OutlivesFailures;

/** Ticks on every node and works off what waits; the lease lets one of them do it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class ImportTimer {

    private final AtomicBoolean working = new AtomicBoolean();

    @EJB
    private LeaveModule leave;

    @EJB
    private ImportRun run;

    @Inject
    private ImportUpkeep upkeep;

    /** Looks whether something waits: one look-up by an index of what is not finished. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Imports that wait")
    public void tick() {
        if (working.compareAndSet(false, true)) {
            try {
                leave.awaitReady();
                run.workOff();
            } finally {
                working.set(false);
            }
        }
    }

    /** Once an hour, what is not needed any longer goes. */
    @Schedule(hour = "*", minute = "17", second = "5", persistent = false, info = "Old imports")
    public void tidy() {
        upkeep.tidy();
    }
}
