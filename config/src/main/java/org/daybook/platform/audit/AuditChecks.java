package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The regular looks at the whole trail, each noted with the end of the chain that it saw. */
@ApplicationScoped
public class AuditChecks {

    /** Action of the row in the trail by which somebody asks for a look. */
    public static final String REQUESTED = "audit-trail.check-requested";

    @Inject
    Jdbi sql;

    /**
     * A look at the whole trail that is over.
     *
     * @param at when it began, by the database's clock: every row up to then was there to be seen
     * @param seals number of the last seal that it saw
     * @param erased how many rows had lost values by an erasure that is on record
     * @param head hash of that seal in hexadecimal
     */
    public record Check(OffsetDateTime at, long seals, long rows, long erased, long violations, String head) {}

    /**
     * What is known about the trail without looking through it.
     *
     * @param lastCheck null if there was none yet
     * @param sealedAt when the last seal was made; null if there is none
     * @param sealedUpTo id of the last row that is sealed; null if there is none
     */
    public record State(Check lastCheck, OffsetDateTime sealedAt, Long sealedUpTo) {}

    /** The result of the last look, and how far the trail is sealed. */
    public State state() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT c.checked_at, c.seals, c.rows, c.erased, c.findings, encode(c.head, 'hex') AS head,
                               s.sealed_at, s.last_id
                        FROM (SELECT 1) one
                        LEFT JOIN (SELECT * FROM platform.audit_checks ORDER BY id DESC LIMIT 1) c ON true
                        LEFT JOIN (SELECT * FROM platform.audit_seals ORDER BY seal_id DESC LIMIT 1) s ON true
                        """)
                .map((row, context) -> new State(
                        check(row),
                        row.getObject("sealed_at", OffsetDateTime.class),
                        row.getObject("last_id", Long.class)))
                .one());
    }

    private static Check check(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("checked_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Check(
                        at,
                        row.getLong("seals"),
                        row.getLong("rows"),
                        row.getLong("erased"),
                        row.getLong("findings"),
                        row.getString("head"));
    }

    /** Whether the last look began longer ago than this, by the database's clock, or somebody has asked for one since. */
    public boolean isDue(Duration interval) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT NOT EXISTS (
                            SELECT FROM platform.audit_checks
                            WHERE checked_at > clock_timestamp() - make_interval(secs => :seconds))
                        OR EXISTS (
                            SELECT FROM platform.audit_events
                            WHERE action = :request
                              AND recorded_at > (SELECT max(checked_at) FROM platform.audit_checks))
                        """)
                .bind("seconds", interval.toSeconds())
                .bind("request", REQUESTED)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Looks at the trail, step by step, each with a connection of its own. Call it outside a transaction. It counts from
     * its beginning: who asks for a look while it is going on gets another one.
     *
     * @param goOn asked after each step, for example whether the lease could be renewed
     * @return empty if it was given up
     */
    public Optional<AuditReport> run(BooleanSupplier goOn) {
        OffsetDateTime begun = sql.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
        AuditChecker checker = new AuditChecker();
        while (step(checker)) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
        }
        AuditReport report = checker.report();
        note(begun, report);
        return Optional.of(report);
    }

    private boolean step(AuditChecker checker) {
        try (Handle handle = sql.open()) {
            return checker.step(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read.", e);
        }
    }

    private void note(OffsetDateTime begun, AuditReport report) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO platform.audit_checks (checked_at, seals, rows, erased, findings, head)
                        VALUES (:begun, :seals, :rows, :erased, :violations, :end)
                        """)
                .bind("begun", begun)
                .bind("seals", report.seals())
                .bind("rows", report.rows())
                .bind("erased", report.erased())
                .bind("violations", report.violations())
                .bind("end", HexFormat.of().parseHex(report.head()))
                .execute());
    }
}
