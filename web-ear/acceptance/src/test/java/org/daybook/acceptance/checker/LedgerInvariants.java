package org.daybook.acceptance.checker;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.acceptance.checker.LedgerRows.Key;
import org.daybook.acceptance.checker.LedgerRows.Limits;
import org.daybook.acceptance.checker.LedgerRows.Stored;
import org.daybook.leave.ledger.SlowLedger;
import org.daybook.leave.ledger.SlowLedger.Row;

/**
 * The invariants that need the walk: it is done again from the rows, by the slow calculator, for one account after another.
 * Of accounts whose grants to come follow from more than one plain policy it is done as far as everything is posted; the
 * rest, and their limits, are left to the tests of the leave module, which have the rules a second time.
 */
final class LedgerInvariants {

    static final String FLOOR = "no leave year is overdrawn beyond its limit, corrections by HR aside";
    static final String SUM = "the rows of a leave year sum to its balance";
    static final String FIGURES = "the stored figures are what the rows say";
    static final String STEADY = "the stored figures hold on the days that they name";
    static final String USES = "the stored uses are what the rows say";

    private static final int PEOPLE_AT_ONCE = 1000;
    private static final Set<String> PENDING = Set.of("PENDING");
    private static final Set<String> TAKEN = Set.of("APPROVED", "CANCELLATION_PENDING");

    private final Map<String, List<String>> violations = new LinkedHashMap<>();

    private LedgerInvariants() {
        List.of(FLOOR, SUM, FIGURES, STEADY, USES).forEach(name -> violations.put(name, new ArrayList<>()));
    }

    static List<Finding> check(Connection connection) throws SQLException {
        LedgerInvariants invariants = new LedgerInvariants();
        Map<String, Limits> limits = LedgerRows.limits(connection);
        Set<Key> special = LedgerRows.special(connection);
        long last = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(employee_id), 0) FROM leave.accounts")) {
            row.next();
            last = row.getLong(1);
        }
        for (long first = 0; first <= last; first += PEOPLE_AT_ONCE) {
            Map<Key, List<Stored>> stored = LedgerRows.stored(connection, first, first + PEOPLE_AT_ONCE);
            Map<Key, List<Row>> entries = LedgerRows.entries(connection, first, first + PEOPLE_AT_ONCE);
            stored.keySet().forEach(key -> entries.putIfAbsent(key, List.of()));
            entries.forEach((key, rows) -> {
                List<Stored> years = stored.getOrDefault(key, List.of());
                if (special.contains(key)) {
                    invariants.checkPosted(key, rows, years);
                } else {
                    invariants.checkAccount(key, rows, years, limits.get(key.leaveType()));
                }
            });
        }
        return invariants.violations.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void checkAccount(Key key, List<Row> posted, List<Stored> years, Limits limits) {
        List<Row> rows = new ArrayList<>(posted);
        for (Stored year : years) {
            if (year.hasProjectedGrant(posted) && limits.entitlement() != null) {
                rows.add(year.projectedGrant(limits.entitlement()));
            }
        }
        if (limits.entitlement() != null) {
            checkFloor(key, rows, limits);
        }
        checkYears(key, rows, years, year -> year.hasProjectedGrant(posted));
    }

    private void checkYears(Key key, List<Row> rows, List<Stored> years, Predicate<Stored> projected) {
        SlowLedger walked = new SlowLedger(rows);
        Map<Integer, Set<String>> uses = StoredUses.ofWalk(walked, rows);
        for (Stored year : years) {
            checkFigures(key + " " + year.leaveYear(), rows, year, walked);
            checkSteady(key + " " + year.leaveYear(), year, projected.test(year), walked);
            Set<String> expected = uses.getOrDefault(year.leaveYear(), Set.of());
            expect(USES, key + " " + year.leaveYear(), year.uses().equals(expected), year.uses(), expected);
        }
    }

    /** The leave years up to the first in which something is foreseen that no row stands for yet. */
    private void checkPosted(Key key, List<Row> posted, List<Stored> years) {
        List<Stored> whole =
                years.stream().takeWhile(year -> year.isPosted(posted)).toList();
        if (!whole.isEmpty()) {
            int last = whole.get(whole.size() - 1).leaveYear();
            List<Row> rows =
                    posted.stream().filter(row -> row.leaveYear() <= last).toList();
            checkYears(key, rows, whole, year -> false);
        }
    }

    /** What HR took is left out: it may overdraw. */
    private void checkFloor(Key key, List<Row> rows, Limits limits) {
        SlowLedger withoutReductions = new SlowLedger(
                rows.stream().filter(row -> row.reduces() == null).toList());
        for (int year : rows.stream().map(Row::leaveYear).collect(Collectors.toSet())) {
            BigDecimal owed = withoutReductions.owed(year);
            expect(FLOOR, key + " " + year, owed.compareTo(limits.negative()) <= 0, owed, limits.negative());
        }
    }

    private void checkFigures(String where, List<Row> rows, Stored year, SlowLedger walked) {
        int number = year.leaveYear();
        List<BigDecimal> expected = List.of(
                walked.posted("GRANT", number),
                walked.posted("CARRY_IN", number).subtract(walked.received(number)),
                walked.posted("ADJUSTMENT", number),
                walked.debited(number, TAKEN),
                walked.debited(number, PENDING),
                walked.owed(number));
        expect(FIGURES, where, same(year.figures(), expected), year.figures(), expected);
        if (year.available() == null) {
            return;
        }
        Set<Long> turn =
                rows.stream().filter(LedgerInvariants::isOfTurn).map(Row::id).collect(Collectors.toSet());
        BigDecimal sum = rows.stream()
                .filter(row -> row.leaveYear() == number && !turn.contains(row.id()) && !turn.contains(row.reverses()))
                .map(Row::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = sum.subtract(year.expired());
        expect(SUM, where, year.available().compareTo(left) == 0, year.available(), left);
    }

    /** On the first and the last of the days that they name; a projected grant may be another one tomorrow. */
    private void checkSteady(String where, Stored year, boolean projected, SlowLedger walked) {
        if (year.steadyFrom() == null) {
            return;
        }
        expect(STEADY, where, !projected, "a projected grant", "none");
        for (LocalDate day : List.of(year.steadyFrom(), year.steadyUntil())) {
            BigDecimal lapsed = walked.lapsed(year.leaveYear(), day);
            expect(STEADY, where + " on " + day, year.expired().compareTo(lapsed) == 0, year.expired(), lapsed);
        }
    }

    /** What a leave year lost or handed on, and taking that back: the figures tell it by the day of looking. */
    private static boolean isOfTurn(Row row) {
        return row.kind().equals("EXPIRY") || row.kind().equals("CARRY_OUT");
    }

    private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private void expect(String invariant, String where, boolean holds, Object found, Object expected) {
        if (!holds) {
            violations.get(invariant).add(where + ": found " + found + ", expected " + expected);
        }
    }
}
