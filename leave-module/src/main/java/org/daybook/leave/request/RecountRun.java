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

    /** No leave that begins earlier than so many days before the change can reach into it. */
    private static final long LONGEST = SubmissionPolicy.LONGEST_PERIOD_DAYS;

    @Inject
    private Recounts recounts;

    @Inject
    private Jdbi sql;

    /** A change whose consequences are not worked out for everybody yet. */
    public record Open(
            long id,
            LocalDate first,
            LocalDate last,
            String location,
            Cause cause,
            boolean waits,
            LocalDate reached,
            long after) {}

    /** Leave that may cost something else now. */
    public record Booked(long request, long employee, LocalDate start) {}

    /**
     * The next leave of the oldest change.
     *
     * @param booked to be counted; empty if the change was made a moment ago, and transactions may still be open that saw
     *     the days as they were before
     */
    public record Slice(Open open, List<Booked> booked, boolean last) {

        int size() {
            return booked.size();
        }
    }

    /**
     * What is to be counted next, if anything.
     *
     * @param most how much leave at once
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Slice> next(int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM leave.recounts WHERE finished_at IS NULL
                          AND (barrier IS NULL OR barrier <= pg_snapshot_xmin(pg_current_snapshot()))
                        ORDER BY id LIMIT 1
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
                        .findOne())
                .map(open -> {
                    List<Booked> booked = open.waits() ? List.of() : next(open, most);
                    return new Slice(open, booked, !open.waits() && booked.size() < most);
                });
    }

    /** Counts it anew, unless another node has done so meanwhile. */
    public void count(Slice slice) {
        if (!take(slice)) {
            return;
        }
        if (slice.open().waits()) {
            setBarrier(slice.open().id());
            return;
        }
        int changed = 0;
        // In one order, as everybody does who locks the accounts of several people.
        for (long employee :
                new TreeSet<>(slice.booked().stream().map(Booked::employee).toList())) {
            changed += recounts.count(
                    employee,
                    slice.open().first(),
                    slice.open().last(),
                    slice.open().cause());
        }
        advance(slice, changed, 0);
    }

    /** Goes on behind it, and remembers that it could not be counted. */
    public void leaveOut(Slice slice) {
        if (take(slice)) {
            advance(slice, 0, slice.size());
        }
    }

    /** Locks the change; false if somebody else has gone on with it. */
    private boolean take(Slice slice) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT finished_at IS NULL AND reached IS NOT DISTINCT FROM CAST(:reached AS date) AND last_request = :last
                            AND (barrier IS NULL) = :waits
                        FROM leave.recounts WHERE id = :id FOR UPDATE
                        """)
                .bind("id", slice.open().id())
                .bind("reached", slice.open().reached())
                .bind("last", slice.open().after())
                .bind("waits", slice.open().waits())
                .mapTo(Boolean.class)
                .one());
    }

    /** Who submits locks accounts before looking at the calendar, and so has a transaction id by then. */
    private void setBarrier(long id) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.recounts SET barrier = pg_snapshot_xmax(pg_current_snapshot()) WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    private void advance(Slice slice, int changed, int failed) {
        Booked last = slice.booked().isEmpty() ? null : slice.booked().get(slice.size() - 1);
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.recounts SET reached = coalesce(CAST(:reached AS date), reached),
                            last_request = coalesce(:last, last_request), changed = changed + :changed,
                            failed = failed + :failed, finished_at = CASE WHEN :finished THEN clock_timestamp() END
                        WHERE id = :id
                        """)
                .bind("reached", last == null ? null : last.start())
                .bind("last", last == null ? null : last.request())
                .bind("changed", changed)
                .bind("failed", failed)
                .bind("finished", slice.last())
                .bind("id", slice.open().id())
                .execute());
    }

    private List<Booked> next(Open open, int most) {
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
                .bind("most", most)
                .map((row, context) -> new Booked(
                        row.getLong("id"), row.getLong("employee_id"), row.getObject("start_date", LocalDate.class)))
                .list());
    }
}
