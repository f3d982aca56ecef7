package org.daybook.employee.privacy;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.employee.PersonalData;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;
import org.daybook.platform.audit.AuditTrail;

/** Ticks on every node; once a business day one of them erases what has been kept long enough. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());
    private static final String LEASE = "employee.retention";
    private static final Duration TERM = Duration.ofMinutes(2);

    @Inject
    private Retention retention;

    @EJB
    private PersonalData people;

    @Inject
    private AuditTrail trail;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    private final AtomicReference<LocalDate> lastDay = new AtomicReference<>();

    /** Looks every minute whether a new business day has begun, and asks the database only then. */
    @Schedule(
            hour = "*",
            minute = "*",
            second = "40",
            persistent = false,
            info = "Erasure of what has been kept long enough")
    public void tick() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(lastDay.get()) && eraseWhatIsDue(today)) {
            lastDay.set(today);
        }
    }

    /**
     * Erases what is due on a day. A run that ends early leaves the rest to the next one.
     *
     * @return false if another node is at it, so that it has to be looked at again
     */
    public boolean eraseWhatIsDue(LocalDate today) {
        if (!leases.acquire(LEASE, TERM)) {
            return false;
        }
        boolean done = retention
                .leavers()
                .map(period -> eraseLeavers(today.minus(period)))
                .orElse(true);
        retention.addresses().map(trail::eraseAddressesOlderThan).ifPresent(RetentionTimer::tellAddresses);
        retention.auditValues().map(trail::eraseValuesOlderThan).ifPresent(RetentionTimer::tellValues);
        return done;
    }

    /** Goes past everybody once, so that somebody who cannot be erased stops nobody else and is tried again next day. */
    private boolean eraseLeavers(LocalDate leftBefore) {
        List<Leaver> due = retention.leftBefore(leftBefore, Leaver.NOBODY);
        while (!due.isEmpty()) {
            int erased = 0;
            for (Leaver leaver : due) {
                erased += erase(leaver.id());
                if (!leases.acquire(LEASE, TERM)) {
                    return false;
                }
            }
            LOG.log(Level.INFO, "Erased {0} people who left long ago", erased);
            due = retention.leftBefore(leftBefore, due.get(due.size() - 1));
        }
        return true;
    }

    /** Number of people who were erased: 1, or 0 if something stood against it. */
    private int erase(long id) {
        try {
            people.erase(id);
            return 1;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Employee " + id + " could not be erased; it is tried again tomorrow.");
            return 0;
        }
    }

    private static void tellAddresses(long rows) {
        LOG.log(Level.FINE, "Erased {0} addresses", rows);
    }

    private static void tellValues(long rows) {
        LOG.log(Level.FINE, "Erased the values of {0} audit rows", rows);
    }
}
