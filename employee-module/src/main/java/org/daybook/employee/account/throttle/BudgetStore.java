package org.daybook.employee.account.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where budgets are kept. */
@ApplicationScoped
class BudgetStore {

    /**
     * Budgets that nobody else reads or writes until the transaction ends.
     *
     * @param at now, by the database's clock, after the locks were had
     */
    record Locked(Map<String, Attempts> byKey, Instant at) {}

    private record Kept(String key, Attempts attempts, Instant at) {}

    @Inject
    private Jdbi sql;

    /** Locks the budgets, new ones included, in the order of their keys. */
    Locked lock(List<String> keys) {
        List<Kept> kept = sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO employee.sign_in_budgets (key)
                        SELECT k FROM unnest(:keys) AS k ORDER BY k
                        ON CONFLICT (key) DO UPDATE SET touched_at = clock_timestamp()
                        RETURNING key, evaluated, blocks, not_before, clock_timestamp() AS at
                        """)
                .bindArray("keys", String.class, keys)
                .map(BudgetStore::read)
                .list());
        return new Locked(
                kept.stream().collect(Collectors.toMap(Kept::key, Kept::attempts)),
                kept.get(kept.size() - 1).at());
    }

    void save(String key, Attempts attempts) {
        OffsetDateTime notBefore =
                attempts.notBefore() == null ? null : attempts.notBefore().atOffset(ZoneOffset.UTC);
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.sign_in_budgets
                        SET evaluated = :evaluated, blocks = :blocks, not_before = :notBefore
                        WHERE key = :key
                        """)
                .bindArray(
                        "evaluated",
                        Long.class,
                        attempts.evaluated().stream()
                                .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at))
                                .toList())
                .bind("blocks", attempts.blocks())
                .bind("notBefore", notBefore)
                .bind("key", key)
                .execute());
    }

    private static Kept read(ResultSet row, StatementContext context) throws SQLException {
        List<Instant> evaluated = Arrays.stream(
                        (Long[]) row.getArray("evaluated").getArray())
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                .toList();
        OffsetDateTime notBefore = row.getObject("not_before", OffsetDateTime.class);
        return new Kept(
                row.getString("key"),
                new Attempts(evaluated, row.getInt("blocks"), notBefore == null ? null : notBefore.toInstant()),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
