package org.daybook.leave.accrual;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.leave.AccrualRunView;
import org.daybook.leave.AccrualRunView.Line;
import org.daybook.leave.AccrualRuns;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.accrual.GrantRun.Slice;
import org.daybook.platform.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** The one implementation of {@link AccrualRuns}. A run has a transaction for each slice of people, none around them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunBook implements AccrualRuns {

    private static final int LATEST = 100;

    @EJB
    private GrantTimer timer;

    @EJB
    private GrantRun run;

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    @Override
    public AccrualRunView dryRun() {
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime began = OffsetDateTime.now(clock);
        RunLines lines = new RunLines();
        long people = 0;
        Slice slice = run.look(today, 0);
        while (slice.last() != null) {
            if (!slice.lacking().isEmpty()) {
                lines.add(run.preview(today, slice.lacking()));
                people += slice.lacking().size();
            }
            slice = run.look(today, slice.last());
        }
        return new AccrualRunView(
                null, today, began, OffsetDateTime.now(clock), people, lines.rows(), 0, List.of(), lines.lines());
    }

    @Override
    public AccrualRunView run(long actorId) {
        Long before = last();
        if (!timer.catchUp(actorId)) {
            throw new RuleViolation(LeaveProblem.WRONG_STATE, "Another run is at it; look at it when it has ended.");
        }
        return latest().stream()
                .findFirst()
                .filter(latest -> before == null || latest.id() > before)
                .orElseGet(() -> {
                    OffsetDateTime now = OffsetDateTime.now(clock);
                    return new AccrualRunView(null, now.toLocalDate(), now, now, 0, 0, 0, List.of(), List.of());
                });
    }

    private Long last() {
        return sql.withHandle(handle -> handle.createQuery("SELECT max(id) FROM leave.accrual_runs")
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
    }

    @Override
    public List<AccrualRunView> latest() {
        Map<Long, List<Line>> lines = sql.withHandle(handle -> handle
                .createQuery("""
                                SELECT * FROM leave.accrual_run_lines
                                WHERE run_id IN (SELECT id FROM leave.accrual_runs ORDER BY id DESC LIMIT :most)
                                ORDER BY run_id, what
                                """)
                .bind("most", LATEST)
                .map((row, context) -> Map.entry(
                        row.getLong("run_id"),
                        new Line(row.getString("what"), row.getLong("number"), row.getBigDecimal("days"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT r.*, ARRAY(SELECT f.employee_id FROM leave.accrual_run_failures f
                            WHERE f.run_id = r.id ORDER BY 1 LIMIT :most) AS left_out
                        FROM leave.accrual_runs r ORDER BY id DESC LIMIT :most
                        """)
                .bind("most", LATEST)
                .map((row, context) -> new AccrualRunView(
                        row.getLong("id"),
                        row.getObject("due_by", LocalDate.class),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("finished_at", OffsetDateTime.class),
                        row.getLong("accounts"),
                        row.getLong("rows_posted"),
                        row.getLong("skipped"),
                        List.of((Long[]) row.getArray("left_out").getArray()),
                        lines.getOrDefault(row.getLong("id"), List.of())))
                .list());
    }
}
