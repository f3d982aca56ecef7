package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What is taken out, some of it at a time. */
@ApplicationScoped
class ExportStore {

    @Inject
    private Jdbi sql;

    /** A request as it stands. */
    record StoredRequest(
            long id,
            long employeeId,
            String leaveType,
            LocalDate startDate,
            String startPart,
            LocalDate endDate,
            String endPart,
            String status,
            String reason,
            Long deciderId,
            BigDecimal workingDays) {}

    /**
     * What the last walk left of a leave year.
     *
     * @param isFresh whether it still holds today
     * @param isUsed whether some of it was taken or is asked for
     */
    record StoredBalance(
            long employeeId, String leaveType, int year, BigDecimal available, boolean isFresh, boolean isUsed) {

        AccountBooks.Key account() {
            return new AccountBooks.Key(employeeId, leaveType);
        }

        /** The same if something has to be posted to the account. */
        StoredBalance stale() {
            return new StoredBalance(employeeId, leaveType, year, available, false, isUsed);
        }
    }

    /** Requests by id; one whose cancellation waits for a decision still stands. */
    List<StoredRequest> requestsAfter(long id, int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id, employee_id, leave_type, start_date, start_part, end_date, end_part, reason,
                               CASE status WHEN 'CANCELLATION_PENDING' THEN 'APPROVED' ELSE status END AS status,
                               approved_by, working_days
                        FROM leave.leave_requests WHERE id > :id ORDER BY id LIMIT :most
                        """)
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> new StoredRequest(
                        row.getLong("id"),
                        row.getLong("employee_id"),
                        row.getString("leave_type"),
                        row.getObject("start_date", LocalDate.class),
                        row.getString("start_part"),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("end_part"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getObject("approved_by", Long.class),
                        row.getBigDecimal("working_days")))
                .list());
    }

    /** The last of the next people with accounts, about so many of these; null if there are no more people. */
    Long personAfter(long id, int accounts) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT max(employee_id) FROM (
                            SELECT employee_id FROM leave.accounts WHERE employee_id > :id
                            ORDER BY employee_id LIMIT :most) AS next
                        """)
                .bind("id", id)
                .bind("most", accounts)
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
    }

    /** Stored balances of some leave years, of the people with these ids. */
    List<StoredBalance> balances(long after, long last, int firstYear, int lastYear, LocalDate today) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT employee_id, leave_type, leave_year, available,
                               coalesce(:today BETWEEN steady_from AND steady_until, false) AS fresh,
                               taken <> 0 OR pending <> 0 AS used
                        FROM leave.account_years
                        WHERE employee_id > :after AND employee_id <= :last AND leave_year BETWEEN :first AND :latest
                          AND available IS NOT NULL
                        ORDER BY employee_id, leave_type, leave_year
                        """)
                .bind("after", after)
                .bind("last", last)
                .bind("first", firstYear)
                .bind("latest", lastYear)
                .bind("today", today)
                .map((row, context) -> new StoredBalance(
                        row.getLong("employee_id"),
                        row.getString("leave_type"),
                        row.getInt("leave_year"),
                        row.getBigDecimal("available"),
                        row.getBoolean("fresh"),
                        row.getBoolean("used")))
                .list());
    }
}
