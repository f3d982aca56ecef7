package org.daybook.leave.privacy;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.DecisionView;
import org.daybook.leave.DocumentView;
import org.daybook.leave.LeaveAmendments;
import org.daybook.leave.LeaveRecords;
import org.daybook.leave.LeaveRequestQuery;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.leave.PersonalLeave;
import org.daybook.leave.PersonalLeave.BalanceRecord;
import org.daybook.leave.PersonalLeave.ClosureRecord;
import org.daybook.leave.PersonalLeave.LedgerRecord;
import org.daybook.leave.PersonalLeave.RequestRecord;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The one implementation of {@link LeaveRecords}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LeaveFile implements LeaveRecords {

    @EJB
    private LeaveRequests requests;

    @EJB
    private LeaveAmendments amendments;

    @Inject
    private Jdbi sql;

    @Override
    public PersonalLeave of(long employeeId) {
        Map<Long, List<DecisionView>> histories = histories(employeeId);
        Map<Long, List<AmendmentView>> changes = amendments.ofEmployee(employeeId);
        List<RequestRecord> records = new ArrayList<>();
        for (LeaveRequestView request : requestsOf(employeeId)) {
            records.add(new RequestRecord(
                    request,
                    histories.getOrDefault(request.id(), List.of()),
                    changes.getOrDefault(request.id(), List.of())));
        }
        return new PersonalLeave(
                records, ledger(employeeId), balances(employeeId), documents(employeeId), closures(employeeId));
    }

    private List<LeaveRequestView> requestsOf(long employeeId) {
        List<LeaveRequestView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<LeaveRequestView> page = requests.search(new LeaveRequestQuery(
                    employeeId,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    PageRequest.of(PageRequest.MAX_LIMIT, cursor)));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        Collections.reverse(all);
        return all;
    }

    private Map<Long, List<DecisionView>> histories(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT e.request_id, e.action, e.actor_id, e.capacity, e.channel, e.comment, e.request_version, e.at
                        FROM leave.request_events e JOIN leave.leave_requests r ON r.id = e.request_id
                        WHERE r.employee_id = :employee ORDER BY e.request_id, e.request_version
                        """)
                .bind("employee", employeeId)
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    all.computeIfAbsent(row.getLong("request_id"), id -> new ArrayList<>())
                            .add(decision(row));
                    return all;
                }));
    }

    private List<LedgerRecord> ledger(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id, leave_type, leave_year, kind, amount, day, valid_from, last_valid_day, request_id,
                               reason, recorded_at
                        FROM leave.ledger_entries WHERE employee_id = :employee ORDER BY id
                        """)
                .bind("employee", employeeId)
                .map(LeaveFile::entry)
                .list());
    }

    private List<BalanceRecord> balances(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT leave_type, year, balance, created_at, updated_at
                        FROM leave.leave_balance_history WHERE employee_id = :employee ORDER BY leave_type, year
                        """)
                .bind("employee", employeeId)
                .map((row, context) -> new BalanceRecord(
                        row.getString("leave_type"),
                        row.getInt("year"),
                        row.getBigDecimal("balance"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("updated_at", OffsetDateTime.class)))
                .list());
    }

    private List<DocumentView> documents(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM leave.documents WHERE employee_id = :employee AND complete ORDER BY id")
                .bind("employee", employeeId)
                .map((row, context) -> new DocumentView(
                        row.getLong("id"),
                        row.getLong("request_id"),
                        row.getLong("employee_id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getLong("added_by"),
                        row.getObject("created_at", OffsetDateTime.class)))
                .list());
    }

    private List<ClosureRecord> closures(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT c.id, c.name, p.outcome, p.days
                        FROM leave.closure_people p JOIN leave.closures c ON c.id = p.closure_id
                        WHERE p.employee_id = :employee ORDER BY c.id
                        """)
                .bind("employee", employeeId)
                .map((row, context) -> new ClosureRecord(
                        row.getLong("id"),
                        row.getString("name"),
                        ClosureOutcome.valueOf(row.getString("outcome")),
                        row.getBigDecimal("days")))
                .list());
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getString("action"),
                row.getObject("actor_id", Long.class),
                row.getString("capacity"),
                row.getString("channel"),
                row.getString("comment"),
                row.getLong("request_version"),
                row.getObject("at", OffsetDateTime.class));
    }

    private static LedgerRecord entry(ResultSet row, StatementContext context) throws SQLException {
        return new LedgerRecord(
                row.getLong("id"),
                row.getString("leave_type"),
                row.getInt("leave_year"),
                row.getString("kind"),
                row.getBigDecimal("amount"),
                row.getObject("day", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_valid_day", LocalDate.class),
                row.getObject("request_id", Long.class),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
