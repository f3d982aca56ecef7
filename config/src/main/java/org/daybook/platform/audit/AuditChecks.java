package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The regular looks at the whole trail, each noted with the end of the chain that it saw. */
@ApplicationScoped
public class AuditChecks {

    @Inject
    Jdbi sql;

    /** Whether the last look is longer ago than this, by the database's clock. */
    public boolean isDue(Duration interval) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT NOT EXISTS (
                            SELECT FROM platform.audit_checks
                            WHERE checked_at > clock_timestamp() - make_interval(secs => :seconds))
                        """)
                .bind("seconds", interval.toSeconds())
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Looks at the trail, step by step, each with a connection of its own. Call it outside a transaction.
     *
     * @param goOn asked after each step, for example whether the lease could be renewed
     * @return empty if it was given up
     */
    public Optional<AuditReport> run(BooleanSupplier goOn) {
        AuditChecker checker = new AuditChecker();
        while (step(checker)) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
        }
        AuditReport report = checker.report();
        note(report);
        return Optional.of(report);
    }

    private boolean step(AuditChecker checker) {
        try (Handle handle = sql.open()) {
            return checker.step(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read.", e);
        }
    }

    private void note(AuditReport report) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO platform.audit_checks (seals, rows, findings, head)
                        VALUES (:seals, :rows, :violations, :end)
                        """)
                .bind("seals", report.seals())
                .bind("rows", report.rows())
                .bind("violations", report.violations())
                .bind("end", HexFormat.of().parseHex(report.head()))
                .execute());
    }
}
