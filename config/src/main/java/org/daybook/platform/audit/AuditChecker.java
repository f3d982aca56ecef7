package org.daybook.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Follows the chain from its beginning and tells every seal whose rows are not the ones that were sealed, and every value
 * that is not the one that was recorded. Values that are gone are no finding if their erasure is on record in the trail. Needs nothing but a connection that may
 * read; goes a few thousand rows at a step, so that a check of any length holds neither memory nor a connection.
 */
public final class AuditChecker {

    private static final int ROWS_AT_ONCE = 2000;
    private static final int SEALS_AT_ONCE = 200;
    private static final int FINDINGS_KEPT = 100;

    private final List<String> findings = new ArrayList<>();
    private Seal last = Seal.BEGINNING;
    private Seal seen;
    private long lastRow = Seal.BEGINNING.lastId();
    private long rows;
    private long unsealed;
    private long erased;
    private long violations;
    private boolean chainEnded;

    /** The whole check at once. */
    public static AuditReport check(Connection connection) throws SQLException {
        AuditChecker checker = new AuditChecker();
        boolean more = true;
        while (more) {
            more = checker.step(connection);
        }
        return checker.report();
    }

    /**
     * Goes on with the check.
     *
     * @return whether there is more to check
     */
    public boolean step(Connection connection) throws SQLException {
        if (seen == null) {
            seen = lastSeen(connection);
        }
        if (chainEnded) {
            return checkUnsealed(connection);
        }
        List<Seal> seals = nextSeals(connection);
        if (seals.isEmpty()) {
            chainEnded = true;
            expect(last.id() >= seen.id(), "the chain ends with seal %d, an earlier check saw seal %d", last, seen);
            lastRow = last.lastId();
            return true;
        }
        checkSealed(connection, seals);
        return true;
    }

    /** What was found so far. */
    public AuditReport report() {
        String head = HexFormat.of().formatHex(last.hash());
        return new AuditReport(last.id(), rows, unsealed, erased, violations, List.copyOf(findings), head);
    }

    /** The end of the chain as the last check without findings noted it; whoever cuts the chain has to know of that, too. */
    private static Seal lastSeen(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT seals, head FROM platform.audit_checks WHERE findings = 0 ORDER BY id DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Seal(row.getLong(1), 0, 0, 0, new byte[0], row.getBytes(2), 0) : Seal.BEGINNING;
        }
    }

    /** The next seals, as many as have a bounded number of rows together, one at least. */
    private List<Seal> nextSeals(Connection connection) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + Seal.COLUMNS
                + " FROM platform.audit_seals WHERE seal_id > ? ORDER BY seal_id LIMIT " + SEALS_AT_ONCE)) {
            select.setLong(1, last.id());
            try (ResultSet row = select.executeQuery()) {
                long count = 0;
                while (count < ROWS_AT_ONCE && row.next()) {
                    seals.add(Seal.read(row));
                    count += row.getInt("row_count");
                }
            }
        }
        return seals;
    }

    private void checkSealed(Connection connection, List<Seal> seals) throws SQLException {
        try (PreparedStatement select = CheckedRow.select(connection);
                ResultSet row = CheckedRow.between(
                        select, last.lastId(), seals.get(seals.size() - 1).lastId(), Long.MAX_VALUE)) {
            boolean present = row.next();
            for (Seal seal : seals) {
                Digester digester = last.next();
                int count = 0;
                while (present && row.getLong("id") <= seal.lastId()) {
                    ChainedRow.digest(row, digester);
                    checkValues(row);
                    count++;
                    present = row.next();
                }
                checkSeal(seal, count, digester);
                last = seal;
            }
        }
    }

    private void checkSeal(Seal seal, int count, Digester digester) {
        rows += count;
        byte[] hash = Seal.finish(digester, seal.id(), seal.firstId(), seal.lastId(), count, seal.micros());
        expect(seal.id() == last.id() + 1, "seal %2$d follows on seal %1$d: what was between them is gone", last, seal);
        if (count != seal.rows()) {
            find("seal %d, rows %d to %d: %d rows were sealed, there are %d"
                    .formatted(seal.id(), seal.firstId(), seal.lastId(), seal.rows(), count));
        } else if (!Arrays.equals(hash, seal.hash())) {
            find("seal %d, rows %d to %d: they are not what was sealed"
                    .formatted(seal.id(), seal.firstId(), seal.lastId()));
        }
        expect(Arrays.equals(seal.previousHash(), last.hash()), "seal %2$d was not made after seal %1$d", last, seal);
        if (seal.id() == seen.id()) {
            expect(Arrays.equals(seal.hash(), seen.hash()), "seal %d is not the one that an earlier check saw", seal);
        }
    }

    private boolean checkUnsealed(Connection connection) throws SQLException {
        int count = 0;
        try (PreparedStatement select = CheckedRow.select(connection);
                ResultSet row = CheckedRow.between(select, lastRow, Long.MAX_VALUE, ROWS_AT_ONCE)) {
            while (row.next()) {
                checkValues(row);
                lastRow = row.getLong("id");
                count++;
            }
        }
        rows += count;
        unsealed += count;
        return count == ROWS_AT_ONCE;
    }

    private void checkValues(ResultSet row) throws SQLException {
        if (CheckedRow.isErased(row)) {
            erased++;
        }
        for (String fault : CheckedRow.faults(row)) {
            find("row %d: its %s".formatted(row.getLong("id"), fault));
        }
    }

    private void expect(boolean fine, String finding, Seal... seals) {
        if (!fine) {
            find(finding.formatted(Arrays.stream(seals).map(Seal::id).toArray()));
        }
    }

    private void find(String finding) {
        violations++;
        if (findings.size() < FINDINGS_KEPT) {
            findings.add(finding);
        }
    }
}
