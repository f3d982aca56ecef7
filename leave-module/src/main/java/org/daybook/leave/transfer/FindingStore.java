package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.daybook.leave.ImportFinding;
import org.daybook.leave.ImportFinding.Outcome;
import org.jdbi.v3.core.Jdbi;

/** What was found out about lines of files. */
@ApplicationScoped
class FindingStore {

    private static final int FORGOTTEN_AT_ONCE = 5000;

    @Inject
    private Jdbi sql;

    void add(long importId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.import_findings (import_id, line, outcome, column_name, code, message,
                            employee_id)
                        SELECT :id, line, outcome, column_name, code, message, employee_id
                        FROM unnest(:lines, :outcomes, :columns, :codes, :messages, :people) WITH ORDINALITY
                             AS row (line, outcome, column_name, code, message, employee_id, position)
                        ORDER BY position
                        """)
                .bind("id", importId)
                .bindArray("lines", Long.class, column(findings, Finding::line))
                .bindArray(
                        "outcomes",
                        String.class,
                        column(findings, finding -> finding.outcome().name()))
                .bindArray("columns", String.class, column(findings, Finding::column))
                .bindArray("codes", String.class, column(findings, Finding::code))
                .bindArray("messages", String.class, column(findings, Finding::message))
                .bindArray("people", Long.class, column(findings, Finding::employeeId))
                .execute());
    }

    /** By line, then in the order in which they were found. */
    List<ImportFinding> after(long importId, ImportFinding last, int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id, line, outcome, column_name, code, message FROM leave.import_findings
                        WHERE import_id = :id AND (line, id) > (:line, :last) ORDER BY line, id LIMIT :most
                        """)
                .bind("id", importId)
                .bind("line", last == null ? -1 : last.line())
                .bind("last", last == null ? -1 : last.id())
                .bind("most", most)
                .map((row, context) -> new ImportFinding(
                        row.getLong("id"),
                        row.getLong("line"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("message")))
                .list());
    }

    void forgetPerson(long employeeId) {
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM leave.import_findings WHERE employee_id = :id")
                .bind("id", employeeId)
                .execute());
    }

    /** Forgets some of what belongs to imports that ended longer ago than this. @return whether there may be more */
    boolean forgetSome(Period age) {
        int forgotten = sql.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM leave.import_findings WHERE id IN (
                            SELECT f.id FROM leave.import_findings f JOIN leave.imports i ON i.id = f.import_id
                            WHERE i.finished_at < clock_timestamp() - CAST(:age AS interval) LIMIT :most)
                        """)
                .bind("age", age.toString())
                .bind("most", FORGOTTEN_AT_ONCE)
                .execute());
        return forgotten == FORGOTTEN_AT_ONCE;
    }

    private static Object[] column(List<Finding> findings, Function<Finding, ?> value) {
        return findings.stream().map(value).toArray();
    }
}
