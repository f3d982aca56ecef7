package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.daybook.leave.request.Recounts.Cause;
import org.jdbi.v3.core.Jdbi;

/** The steps of counting many people's leave anew, each in a transaction of its own, so that a run can be resumed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecountRun {

    private static final int SLICE = 200;
    /** No leave that begins earlier than so many days before the change can reach into it. */
    private static final long LONGEST = SubmissionPolicy.LONGEST_PERIOD_DAYS;

    @Inject
    private Recounts recounts;

    @Inject
    private Jdbi sql;

    /** A change whose consequences are not worked out for everybody yet. */
    private record Open(
            long id,
            LocalDate first,
            LocalDate last,
            String location,
            Cause cause,
            boolean waits,
            LocalDate reached,
            long after) {}

    private record Booked(long request, long employee, LocalDate start) {}

    /**
     * Counts the next people's leave of the oldest change.
     *
     * @return false if there is no change left that nobody else works at
     */
    public boolean step() {
        Optional<Open> oldest = oldest();
        oldest.ifPresent(open -> {
            if (open.waits()) {
                setBarrier(open.id());
            } else {
                step(open);
            }
        });
        return oldest.isPresent();
    }

    private Optional<Open> oldest() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM leave.recounts WHERE finished_at IS NULL
                          AND (barrier IS NULL OR barrier <= pg_snapshot_xmin(pg_current_snapshot()))
                        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .map((row, context) -> new Open(
                        row.getLong("id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("location"),
                        new Cause(row.getString("cause"), row.getObject("actor_id", Long.class)),
                        row.getObject("barrier") == null,
                        row.getObject("reached", LocalDate.class),
                        row.getLong("last_request")))
                .findOne());
    }

    /** Who submits locks accounts before looking at the calendar, and so has a transaction id by then. */
    private void setBarrier(long id) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.recounts SET barrier = pg_snapshot_xmax(pg_current_snapshot()) WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    private void step(Open open) {
        List<Booked> booked = next(open);
        int changed = 0;
        // In one order, as everybody does who locks the accounts of several people.
        for (long employee : new TreeSet<>(booked.stream().map(Booked::employee).toList())) {
            changed += recounts.count(employee, open.first(), open.last(), open.cause());
        }
        boolean finished = booked.size() < SLICE;
        Booked last = finished ? null : booked.get(booked.size() - 1);
        int more = changed;
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.recounts SET reached = coalesce(:reached, last_day),
                            last_request = coalesce(:last, last_request), changed = changed + :changed,
                            finished_at = CASE WHEN :finished THEN clock_timestamp() END
                        WHERE id = :id
                        """)
                .bind("reached", finished ? null : last.start())
                .bind("last", finished ? null : last.request())
                .bind("changed", more)
                .bind("finished", finished)
                .bind("id", open.id())
                .execute());
    }

    private List<Booked> next(Open open) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT r.id, r.employee_id, r.start_date FROM leave.leave_requests r
                        WHERE (r.start_date, r.id) > (:reached, :after) AND r.start_date <= :last AND r.end_date >= :first
                          AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                          AND (CAST(:location AS text) IS NULL
                               OR EXISTS (SELECT FROM employee.people p
                                          WHERE p.id = r.employee_id AND p.location = :location)
                               OR EXISTS (SELECT FROM leave.workplaces w
                                          WHERE w.employee_id = r.employee_id AND w.location = :location))
                        ORDER BY r.start_date, r.id LIMIT :most
                        """)
                .bind("reached", open.reached() == null ? open.first().minusDays(LONGEST) : open.reached())
                .bind("after", open.after())
                .bind("first", open.first())
                .bind("last", open.last())
                .bind("location", open.location())
                .bind("most", SLICE)
                .map((row, context) -> new Booked(
                        row.getLong("id"), row.getLong("employee_id"), row.getObject("start_date", LocalDate.class)))
                .list());
    }
}
