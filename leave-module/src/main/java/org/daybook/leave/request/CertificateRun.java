package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.daybook.leave.request.Certificates.Outcome;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.jdbi.v3.core.Jdbi;

/** The steps of a run over documents that have not come, each in a transaction of its own, so that it can be resumed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CertificateRun {

    private static final int SLICE = 100;

    @Inject
    private Certificates certificates;

    @Inject
    private AuditTrail trail;

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    /** The next requests after an id whose document should have come before a day. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> due(LocalDate today, long after) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM leave.leave_requests
                        WHERE document_state = 'WANTED' AND document_due < :today AND id > :after
                        ORDER BY id LIMIT :most
                        """)
                .bind("today", today)
                .bind("after", after)
                .bind("most", SLICE)
                .mapTo(Long.class)
                .list());
    }

    /** Starts the record of a run. */
    public long open(LocalDate today) {
        long id = sql.withHandle(handle -> handle.createQuery(
                        "INSERT INTO leave.document_runs (due_before) VALUES (:today) RETURNING id")
                .bind("today", today)
                .mapTo(Long.class)
                .one());
        trail.record(AuditEvent.added("document.run", "document-run", id, null, Map.of("dueBefore", today)));
        return id;
    }

    /** Deals with one request; does nothing if that has been done, or its document has come. */
    public void settle(long runId, LocalDate today, long requestId) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Outcome outcome = certificates.settle(requestId, today, now);
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.document_runs SET missed = missed + :missed, restored = restored + :restored
                        WHERE id = :run
                        """)
                .bind("missed", outcome.missed() ? 1 : 0)
                .bind("restored", outcome.restored())
                .bind("run", runId)
                .execute());
    }

    /** Ends the record of a run. */
    public void close(long runId, int failed) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.document_runs SET finished_at = clock_timestamp(), failed = :failed WHERE id = :run")
                .bind("failed", failed)
                .bind("run", runId)
                .execute());
    }
}
