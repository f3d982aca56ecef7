package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.workday.LeavePeriod;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which half days went from which leave to which request. */
@ApplicationScoped
class InterruptionStore {

    @Inject
    private Jdbi sql;

    /**
     * Half days that were taken out of leave.
     *
     * @param requestId the leave
     * @param status where it stood then
     * @param policyId by which its days were counted
     */
    record Days(long requestId, LeavePeriod period, RequestStatus status, long policyId) {}

    /** @param interruptingId the request to which they went */
    void add(long interruptingId, List<Days> all) {
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO leave.interruptions (interrupting_id, interrupted_id, start_date, start_part, end_date,
                        end_part, status, policy_id)
                    VALUES (:interrupting, :interrupted, :startDate, :startPart, :endDate, :endPart, :status, :policy)
                    """);
            for (Days days : all) {
                batch.bind("interrupting", interruptingId)
                        .bind("interrupted", days.requestId())
                        .bind("startDate", days.period().startDate())
                        .bind("startPart", days.period().startPart().name())
                        .bind("endDate", days.period().endDate())
                        .bind("endPart", days.period().endPart().name())
                        .bind("status", days.status().name())
                        .bind("policy", days.policyId())
                        .add();
            }
            batch.execute();
        });
    }

    /** The half days of approved leave that went to a request and have not gone back, by date. */
    List<Days> approvedOf(long interruptingId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM leave.interruptions
                        WHERE interrupting_id = :id AND status = 'APPROVED' AND restored_id IS NULL
                        ORDER BY start_date, start_part DESC
                        """)
                .bind("id", interruptingId)
                .map((row, context) -> new Days(
                        row.getLong("interrupted_id"),
                        new LeavePeriod(
                                row.getObject("start_date", LocalDate.class),
                                DayPart.valueOf(row.getString("start_part")),
                                row.getObject("end_date", LocalDate.class),
                                DayPart.valueOf(row.getString("end_part"))),
                        RequestStatus.valueOf(row.getString("status")),
                        row.getLong("policy_id")))
                .list());
    }

    /** @param restoredId the request in which the days are leave again */
    void restored(long interruptingId, Days days, long restoredId) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.interruptions SET restored_id = :restored
                        WHERE interrupting_id = :interrupting AND interrupted_id = :interrupted
                        """)
                .bind("restored", restoredId)
                .bind("interrupting", interruptingId)
                .bind("interrupted", days.requestId())
                .execute());
    }
}
