package org.daybook.acceptance.checker;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.leave.ledger.SlowLedger.Row;

/** Reads the ledger and its stored projection, some people at a time. */
final class LedgerRows {

    /** Made-up ids of grants that are not posted yet begin here: they are newer than any row. */
    static final long PROJECTED = Long.MAX_VALUE - 100_000;

    private static final String ENTRIES = """
            SELECT e.*, r.status FROM leave.ledger_entries e LEFT JOIN leave.leave_requests r ON r.id = e.request_id
            WHERE e.employee_id >= ? AND e.employee_id < ? ORDER BY e.employee_id, e.leave_type, e.id
            """;
    private static final String STORED = """
            SELECT y.*, ARRAY(SELECT u->>0 || ' ' || coalesce(u->>1, '') || ' ' || (u->>2)
                              FROM jsonb_array_elements(uses) u) AS lines
            FROM leave.account_years y WHERE employee_id >= ? AND employee_id < ? ORDER BY leave_year
            """;
    private static final String LIMITS = """
            SELECT DISTINCT ON (leave_type) leave_type, yearly_entitlement,
                   max(negative_limit) OVER (PARTITION BY leave_type) AS negative_limit
            FROM leave.policies WHERE group_kind = 'EVERYONE' AND valid_from <= '1900-01-01' ORDER BY leave_type, valid_from DESC
            """;
    private static final String SPECIAL = """
            SELECT DISTINCT a.employee_id, a.leave_type
            FROM leave.accounts a
            JOIN employee.employees h ON h.id = a.employee_id
            JOIN leave.policies p ON p.leave_type = a.leave_type AND (
                p.group_kind = 'DEPARTMENT' AND p.group_value = h.department
                OR p.group_kind = 'LOCATION' AND p.group_value = h.location
                OR p.group_kind = 'PERSON' AND p.group_value = h.id::text
                OR p.group_kind = 'EVERYONE' AND p.valid_from < '2100-01-01' AND (
                    p.valid_from > '1900-01-01' OR p.accrual <> 'YEAR_START'
                    OR p.proration <> 'NONE' OR p.part_time <> 'NONE' OR p.carry_over_limit IS DISTINCT FROM 0
                    OR cardinality(p.seniority_years) > 0))
            """;

    private LedgerRows() {}

    /** An account. */
    record Key(long employeeId, String leaveType) {
        @Override
        public String toString() {
            return "employee " + employeeId + ", " + leaveType;
        }
    }

    /**
     * What the policies of a type allow.
     *
     * @param entitlement days a year by the newest policy; null: without limit
     * @param negative the largest negative limit of any
     */
    record Limits(BigDecimal entitlement, BigDecimal negative) {}

    /**
     * A stored leave year.
     *
     * @param figures entitled, carried over, adjusted, taken, pending, uncovered
     * @param expired lapsed unused when it was written
     * @param available null: without limit
     * @param steadyFrom first day on which the figures may be shown without a walk; null: never
     * @param steadyUntil last such day
     * @param uses in the form of {@link StoredUses#line}
     */
    record Stored(
            int leaveYear,
            List<BigDecimal> figures,
            BigDecimal expired,
            BigDecimal available,
            LocalDate steadyFrom,
            LocalDate steadyUntil,
            Set<String> uses) {

        /** Whether its figures count a grant that no row stands for yet. */
        boolean hasProjectedGrant(List<Row> posted) {
            Set<Long> gone =
                    posted.stream().map(Row::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
            return figures.get(0).signum() > 0
                    && posted.stream()
                            .noneMatch(row -> row.kind().equals("GRANT")
                                    && row.leaveYear() == leaveYear
                                    && !gone.contains(row.id()));
        }

        /** Whether a row stands for everything that was granted or carried over. */
        boolean isPosted(List<Row> posted) {
            return figures.get(0).compareTo(standing(posted, Set.of("GRANT"))) == 0
                    && figures.get(1).compareTo(standing(posted, Set.of("CARRY_IN", "DEBT_IN"))) == 0;
        }

        private BigDecimal standing(List<Row> posted, Set<String> kinds) {
            Set<Long> gone =
                    posted.stream().map(Row::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
            return posted.stream()
                    .filter(row -> row.leaveYear() == leaveYear && kinds.contains(row.kind()))
                    .filter(row -> !gone.contains(row.id()))
                    .map(Row::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Row projectedGrant(BigDecimal days) {
            LocalDate first = LocalDate.of(leaveYear, 1, 1);
            LocalDate last = LocalDate.of(leaveYear, 12, 31);
            return new Row(PROJECTED + leaveYear, "GRANT", leaveYear, days, null, first, last, null, null, null);
        }
    }

    static Map<String, Limits> limits(Connection connection) throws SQLException {
        Map<String, Limits> limits = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LIMITS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                limits.put(
                        row.getString("leave_type"),
                        new Limits(row.getBigDecimal("yearly_entitlement"), row.getBigDecimal("negative_limit")));
            }
        }
        return limits;
    }

    /** Accounts whose grants to come cannot be told without the rules: other policies than one plain one for everyone. */
    static Set<Key> special(Connection connection) throws SQLException {
        Set<Key> special = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(SPECIAL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                special.add(key(row));
            }
        }
        return special;
    }

    static Map<Key, List<Row>> entries(Connection connection, long from, long to) throws SQLException {
        Map<Key, List<Row>> accounts = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.computeIfAbsent(key(row), key -> new ArrayList<>()).add(entry(row));
                }
            }
        }
        return accounts;
    }

    static Map<Key, List<Stored>> stored(Connection connection, long from, long to) throws SQLException {
        Map<Key, List<Stored>> accounts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(STORED)) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.computeIfAbsent(key(row), key -> new ArrayList<>()).add(storedYear(row));
                }
            }
        }
        return accounts;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong("employee_id"), row.getString("leave_type"));
    }

    private static Row entry(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("leave_year"),
                row.getBigDecimal("amount"),
                row.getObject("day", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_valid_day", LocalDate.class),
                row.getObject("reverses_id", Long.class),
                row.getObject("reduces_id", Long.class),
                row.getString("status"));
    }

    private static Stored storedYear(ResultSet row) throws SQLException {
        List<BigDecimal> figures = new ArrayList<>();
        for (String column : List.of("entitled", "carried_over", "adjusted", "taken", "pending", "uncovered")) {
            figures.add(row.getBigDecimal(column));
        }
        Set<String> uses = new TreeSet<>();
        for (String line : (String[]) row.getArray("lines").getArray()) {
            String[] words = line.split(" ", -1);
            Long credit = words[1].isEmpty() ? null : Long.valueOf(words[1]);
            uses.add(StoredUses.line(Long.parseLong(words[0]), credit, new BigDecimal(words[2])));
        }
        return new Stored(
                row.getInt("leave_year"),
                figures,
                row.getBigDecimal("expired"),
                row.getBigDecimal("available"),
                row.getObject("steady_from", LocalDate.class),
                row.getObject("steady_until", LocalDate.class),
                uses);
    }
}
