package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.leave.Company.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.leave.ledger.SlowLedger;
import org.daybook.leave.ledger.SlowLedger.Row;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Compares what the database keeps of accounts with what the ledger says: by the walk, and by the slow calculator. */
@ApplicationScoped
public class StoredAccounts {

    private static final long PROJECTED = 1_000_000_000;
    private static final Set<String> TAKEN = Set.of("APPROVED", "CANCELLATION_PENDING");
    private static final Set<String> PENDING = Set.of("PENDING");

    @Inject
    private LeaveBalances balances;

    @Inject
    private Jdbi sql;

    /** An account. */
    public record Key(long employeeId, String leaveType) {}

    /** A leave year as it is kept: figures in the order of {@link #expected}. */
    private record Kept(int year, List<String> figures, BigDecimal available, BigDecimal history, Set<String> uses) {}

    /** The accounts to which something was posted after a row. */
    public List<Key> touchedSince(long entryId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT employee_id, leave_type FROM leave.ledger_entries WHERE id > :id")
                .bind("id", entryId)
                .map(StoredAccounts::key)
                .list());
    }

    public List<Key> all() {
        return sql.withHandle(handle -> handle.createQuery("SELECT employee_id, leave_type FROM leave.accounts")
                .map(StoredAccounts::key)
                .list());
    }

    public long lastEntry() {
        return sql.withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM leave.ledger_entries")
                .mapTo(Long.class)
                .one());
    }

    /** Leave years that are over by a day and settled, whose rows do not sum to 0; those without limit aside. */
    public List<String> unbalanced(LocalDate today) {
        return sql.withHandle(handle ->
                handle.createQuery("""
                        SELECT format('%s %s %s: %s', e.employee_id, e.leave_type, e.leave_year, sum(e.amount))
                        FROM leave.ledger_entries e
                        JOIN (SELECT DISTINCT leave_type, year_start_month AS month, year_start_day AS day
                              FROM leave.policies) p USING (leave_type)
                        WHERE e.leave_type <> 'unpaid' AND make_date(e.leave_year + 1, p.month, p.day) <= :today
                        GROUP BY e.employee_id, e.leave_type, e.leave_year HAVING sum(e.amount) <> 0
                        """).bind("today", today).mapTo(String.class).list());
    }

    /** Every leave year of an account that is kept. */
    public void check(Key account, LocalDate today) {
        List<Row> rows = rows(account);
        List<Kept> years = kept(account);
        Map<Integer, LedgerView> walks = years.stream()
                .collect(Collectors.toMap(
                        Kept::year,
                        year -> balances.explain(account.employeeId(), account.leaveType(), year.year(), today, null)
                                .get(0)));
        walks.forEach((year, walk) -> projected(walk, year, rows));
        SlowLedger slow = new SlowLedger(rows);
        for (Kept year : years) {
            LedgerView walk = walks.get(year.year());
            String where = account + " " + year.year() + " on " + today;
            assertThat(year.figures()).as(where + ", slowly").isEqualTo(expected(slow, year.year()));
            assertThat(year.figures().subList(0, 5)).as(where).isEqualTo(walked(walk.balance()));
            assertThat(plain(year.available()))
                    .as(where)
                    .isEqualTo(plain(walk.balance().available()));
            assertThat(plain(year.history())).as(where + ", history").isEqualTo(plain(year.available()));
            assertThat(year.uses()).as(where + ", uses").isEqualTo(uses(slow, rows, year.year()));
            checkLapsed(where, walk, slow, today);
        }
    }

    private static void checkLapsed(String where, LedgerView walk, SlowLedger slow, LocalDate today) {
        LeaveBalance balance = walk.balance();
        assertThat(plain(balance.expired()))
                .as(where + ", lapsed")
                .isEqualTo(plain(slow.lapsed(balance.year(), today)));
    }

    /** Grants and carry-over that no row stands for yet, as rows. */
    private static void projected(LedgerView walk, int year, List<Row> rows) {
        for (LedgerView.Credit credit : walk.credits()) {
            if (credit.entryId() == null) {
                rows.add(new Row(
                        PROJECTED + rows.size(),
                        credit.kind(),
                        year,
                        credit.amount(),
                        null,
                        credit.validFrom(),
                        credit.lastValidDay(),
                        null,
                        null,
                        null));
            }
        }
    }

    private static List<String> expected(SlowLedger slow, int year) {
        return Stream.of(
                        slow.posted("GRANT", year),
                        slow.posted("CARRY_IN", year).subtract(slow.received(year)),
                        slow.posted("ADJUSTMENT", year),
                        slow.debited(year, TAKEN),
                        slow.debited(year, PENDING),
                        slow.owed(year))
                .map(Company::plain)
                .toList();
    }

    private static List<String> walked(LeaveBalance balance) {
        return Stream.of(
                        balance.entitled(),
                        balance.carriedOver(),
                        balance.adjusted(),
                        balance.taken(),
                        balance.pending())
                .map(Company::plain)
                .toList();
    }

    private static Set<String> uses(SlowLedger slow, List<Row> rows, int year) {
        Map<Long, Row> byId = rows.stream().collect(Collectors.toMap(Row::id, row -> row));
        Set<String> uses = new TreeSet<>();
        slow.uses().forEach((portion, days) -> {
            if (byId.get(portion.debit()).leaveYear() == year) {
                String credit = portion.credit() >= PROJECTED ? "" : Long.toString(portion.credit());
                uses.add(portion.debit() + " " + credit + " " + plain(days));
            }
        });
        return uses;
    }

    private List<Row> rows(Key account) {
        return new ArrayList<>(sql.withHandle(handle -> handle.createQuery("""
                        SELECT e.*, r.status FROM leave.ledger_entries e
                        LEFT JOIN leave.leave_requests r ON r.id = e.request_id
                        WHERE e.employee_id = :id AND e.leave_type = :type ORDER BY e.id
                        """)
                .bind("id", account.employeeId())
                .bind("type", account.leaveType())
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getInt("leave_year"),
                        row.getBigDecimal("amount"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("last_valid_day", LocalDate.class),
                        row.getObject("reverses_id", Long.class),
                        row.getObject("reduces_id", Long.class),
                        row.getString("status")))
                .list()));
    }

    private List<Kept> kept(Key account) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT y.*, h.balance,
                               ARRAY(SELECT u->>0 || ' ' || coalesce(u->>1, '') || ' ' || trim_scale((u->>2)::numeric)
                                     FROM jsonb_array_elements(y.uses) u) AS lines
                        FROM leave.account_years y LEFT JOIN leave.leave_balance_history h
                            ON h.employee_id = y.employee_id AND h.leave_type = y.leave_type AND h.year = y.leave_year
                        WHERE y.employee_id = :id AND y.leave_type = :type
                        """)
                .bind("id", account.employeeId())
                .bind("type", account.leaveType())
                .map(StoredAccounts::kept)
                .list());
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        List<String> figures = new ArrayList<>();
        for (String column : List.of("entitled", "carried_over", "adjusted", "taken", "pending", "uncovered")) {
            figures.add(plain(row.getBigDecimal(column)));
        }
        return new Kept(
                row.getInt("leave_year"),
                figures,
                row.getBigDecimal("available"),
                row.getBigDecimal("balance"),
                new TreeSet<>(List.of((String[]) row.getArray("lines").getArray())));
    }

    private static Key key(ResultSet row, StatementContext context) throws SQLException {
        return new Key(row.getLong("employee_id"), row.getString("leave_type"));
    }
}
