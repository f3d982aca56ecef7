package org.daybook.employee.audit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;
import org.daybook.platform.audit.AuditChecks;
import org.daybook.platform.audit.AuditReport;
import org.daybook.platform.audit.AuditSealing;
import org.daybook.platform.audit.AuditTrailChecked;
import org.daybook.platform.audit.AuditTrailSealed;

/** Ticks on every node; seals the trail a few times a minute and looks through all of it once a day. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class AuditTimer {

    private static final Logger LOG = Logger.getLogger(AuditTimer.class.getName());
    private static final String SEALING = "platform.audit-sealing";
    private static final String CHECKING = "platform.audit-check";
    private static final Duration TERM = Duration.ofSeconds(60);
    private static final Duration DAILY = Duration.ofHours(23);

    @Inject
    private Leases leases;

    @Inject
    private AuditSealing sealing;

    @Inject
    private AuditChecks checks;

    @Inject
    private Event<AuditTrailSealed> sealed;

    @Inject
    private Event<AuditTrailChecked> checked;

    /** Seals what is final. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "Sealing of the audit trail")
    public void seal() {
        if (leases.acquire(SEALING, TERM)) {
            long rows = sealing.seal(() -> leases.acquire(SEALING, TERM));
            if (rows > 0) {
                sealed.fire(new AuditTrailSealed(rows));
            }
        }
    }

    /** Asks whether the day's check has been done, by whichever node, and whether somebody wants another one. */
    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false, info = "Check of the audit trail")
    public void check() {
        if (checks.isDue(DAILY) && leases.acquire(CHECKING, TERM)) {
            checks.run(() -> leases.acquire(CHECKING, TERM)).ifPresent(this::tell);
        }
    }

    /** The end of the chain goes to the log: it proves later, from outside the database, that the chain is the same. */
    private void tell(AuditReport report) {
        LOG.log(
                report.intact() ? Level.INFO : Level.SEVERE,
                "Audit trail: {0} rows, {1} erased, {2} violations; seal {3} is {4}",
                new Object[] {report.rows(), report.erased(), report.violations(), report.seals(), report.head()});
        report.findings().forEach(finding -> LOG.log(Level.SEVERE, "Audit trail: {0}", finding));
        checked.fire(new AuditTrailChecked(report.rows(), report.unsealed(), report.violations()));
    }
}
