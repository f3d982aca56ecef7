package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Balances that were brought in before, as the files said them. */
@ApplicationScoped
class BalanceStore {

    @Inject
    private Jdbi sql;

    /**
     * One balance of one account.
     *
     * @param opens whether what was before that leave year is history that hands nothing on
     */
    record Entry(long employeeId, String leaveType, int year, BigDecimal balance, boolean opens) {}

    /** What a balance is about. */
    record Place(long employeeId, String leaveType, int year) {}

    Map<Place, BigDecimal> of(Collection<Long> people) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT employee_id, leave_type, leave_year, balance FROM leave.imported_balances
                        WHERE employee_id = ANY(:people)
                        """)
                .bindArray("people", Long.class, people)
                .map((row, context) -> Map.entry(
                        new Place(row.getLong("employee_id"), row.getString("leave_type"), row.getInt("leave_year")),
                        row.getBigDecimal("balance")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void add(long importId, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH told AS (
                            SELECT * FROM unnest(:people, :types, :years, :balances, :opens)
                                AS row (employee_id, leave_type, leave_year, balance, opens)),
                        opened AS (
                            UPDATE leave.accounts a SET opened_year = t.leave_year FROM told t
                            WHERE a.employee_id = t.employee_id AND a.leave_type = t.leave_type AND t.opens)
                        INSERT INTO leave.imported_balances (employee_id, leave_type, leave_year, balance, import_id)
                        SELECT employee_id, leave_type, leave_year, balance, :import FROM told
                        """)
                .bind("import", importId)
                .bindArray(
                        "people",
                        Long.class,
                        entries.stream().map(Entry::employeeId).toArray())
                .bindArray(
                        "types",
                        String.class,
                        entries.stream().map(Entry::leaveType).toArray())
                .bindArray(
                        "years",
                        Integer.class,
                        entries.stream().map(Entry::year).toArray())
                .bindArray(
                        "balances",
                        BigDecimal.class,
                        entries.stream().map(Entry::balance).toArray())
                .bindArray(
                        "opens",
                        Boolean.class,
                        entries.stream().map(Entry::opens).toArray())
                .execute());
    }
}
