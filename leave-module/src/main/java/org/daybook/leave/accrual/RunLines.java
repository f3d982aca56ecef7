package org.daybook.leave.accrual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.AccrualRunView.Line;
import org.daybook.leave.ledger.LedgerEntry;
import org.jdbi.v3.core.Jdbi;

/** What a run posted, summed by kind of row. */
final class RunLines {

    private final Map<String, Line> lines = new TreeMap<>();

    static RunLines of(List<LedgerEntry> rows) {
        RunLines sums = new RunLines();
        rows.forEach(row -> sums.add(new Line(row.kindName(), 1, row.amount())));
        return sums;
    }

    void add(List<Line> more) {
        more.forEach(this::add);
    }

    private void add(Line line) {
        lines.merge(
                line.what(),
                line,
                (one, two) -> new Line(
                        one.what(), one.number() + two.number(), one.days().add(two.days())));
    }

    long number(String kind) {
        return lines.containsKey(kind) ? lines.get(kind).number() : 0;
    }

    long rows() {
        return lines.values().stream().mapToLong(Line::number).sum();
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /** Adds them to what the run has posted before. */
    void store(Jdbi sql, long runId) {
        if (lines.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.accrual_run_lines AS l (run_id, what, number, days)
                        SELECT :run, what, number, days FROM unnest(:what, :number, :days) AS line (what, number, days)
                        ON CONFLICT (run_id, what) DO UPDATE SET
                            number = l.number + excluded.number, days = l.days + excluded.days
                        """)
                .bind("run", runId)
                .bindArray(
                        "what", String.class, lines().stream().map(Line::what).toArray())
                .bindArray(
                        "number", Long.class, lines().stream().map(Line::number).toArray())
                .bindArray(
                        "days",
                        BigDecimal.class,
                        lines().stream().map(Line::days).toArray())
                .execute());
    }
}
