package org.daybook.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.daybook.employee.MailSettled;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeaveSubmitted;
import org.daybook.leave.LedgerPosted;
import org.daybook.platform.ProblemCode;
import org.daybook.platform.audit.AuditTrailChecked;
import org.daybook.platform.audit.AuditTrailSealed;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The service's own counters; the exposition format adds {@code _total} to their names. What is rolled back is not
 * counted.
 */
@ApplicationScoped
public class Counters {

    @Inject
    private MetricRegistry registry;

    /** {@code rule_violations_total{code}}: broken rules that callers were told of. */
    public void ruleViolated(ProblemCode code) {
        registry.counter("rule_violations", new Tag("code", code.code())).inc();
    }

    /** {@code leave_requests_submitted_total}. */
    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) LeaveSubmitted event) {
        registry.counter("leave_requests_submitted").inc();
    }

    /** {@code leave_requests_decided_total{outcome}}: approved, rejected, withdrawn, cancelled. */
    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) LeaveDecided event) {
        String outcome = event.outcome().name().toLowerCase(Locale.ROOT);
        registry.counter("leave_requests_decided", new Tag("outcome", outcome)).inc();
    }

    /** {@code ledger_rows_total{kind}}. */
    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) LedgerPosted event) {
        String kind = event.kind().toLowerCase(Locale.ROOT);
        registry.counter("ledger_rows", new Tag("kind", kind)).inc(event.rows());
    }

    /** {@code mails_settled_total{kind,status}}: sent, parked, superseded, or waiting for another attempt. */
    void settled(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailSettled event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT);
        String status = event.status().name().toLowerCase(Locale.ROOT);
        registry.counter("mails_settled", new Tag("kind", kind), new Tag("status", status))
                .inc();
    }

    /** {@code audit_rows_sealed_total}: rows of the audit trail that went into its chain. */
    void sealed(@Observes AuditTrailSealed event) {
        registry.counter("audit_rows_sealed").inc(event.rows());
    }

    /** {@code audit_checks_total}, {@code audit_violations_total}: anything but 0 of the latter is an alarm. */
    void checked(@Observes AuditTrailChecked event) {
        registry.counter("audit_checks").inc();
        registry.counter("audit_violations").inc(event.violations());
    }
}
