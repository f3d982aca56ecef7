package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.leave.CoverageEffect;
import org.daybook.leave.CoverageRuleView;
import org.daybook.leave.DefineCoverageRule;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where coverage rules are kept. */
@ApplicationScoped
class CoverageStore {

    @Inject
    private Jdbi sql;

    List<CoverageRuleView> all() {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT * FROM leave.coverage_rules WHERE removed_at IS NULL ORDER BY id")
                        .map(CoverageStore::view)
                        .list());
    }

    /**
     * Waits until nobody else submits under these rules and keeps others waiting until the transaction ends: whoever
     * counts afterwards, in another statement, sees everything that was submitted before. In one order, so that two who
     * need the same rules do not wait for each other.
     *
     * @return those of them that are still in force
     */
    Set<Long> lock(Collection<Long> ids) {
        return Set.copyOf(sql.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM leave.coverage_rules WHERE id = ANY(:ids) AND removed_at IS NULL
                        ORDER BY id FOR UPDATE
                        """)
                .bindArray("ids", Long.class, ids)
                .mapTo(Long.class)
                .list()));
    }

    CoverageRuleView add(DefineCoverageRule command) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.coverage_rules (name, group_kind, group_value, minimum_present, maximum_away,
                            weekdays, valid_from, valid_until, leave_types, effect, actor_id)
                        VALUES (:name, :kind, :value, :minimum, :maximum, :weekdays, :from, :until, :types, :effect,
                            :actor)
                        RETURNING *
                        """)
                .bind("name", command.name())
                .bind("kind", command.group().kind().name())
                .bind("value", command.group().value())
                .bind("minimum", command.minimumPresent())
                .bind("maximum", command.maximumAway())
                .bindByType("weekdays", numbers(command.weekdays()), Integer[].class)
                .bind("from", command.validFrom())
                .bind("until", command.validUntil())
                .bindByType("types", BlackoutStore.types(command.leaveTypes()), String[].class)
                .bind("effect", command.effect().name())
                .bind("actor", command.actorId())
                .map(CoverageStore::view)
                .one());
    }

    private static Integer[] numbers(Set<DayOfWeek> weekdays) {
        return weekdays == null
                ? null
                : weekdays.stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    /** As it was; empty if there is none, or not any more. */
    Optional<CoverageRuleView> remove(long id, long actorId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        UPDATE leave.coverage_rules SET removed_at = clock_timestamp(), removed_by = :actor
                        WHERE id = :id AND removed_at IS NULL RETURNING *
                        """)
                .bind("id", id)
                .bind("actor", actorId)
                .map(CoverageStore::view)
                .findOne());
    }

    private static CoverageRuleView view(ResultSet row, StatementContext context) throws SQLException {
        return new CoverageRuleView(
                row.getLong("id"),
                row.getString("name"),
                new PlanningGroup(GroupKind.valueOf(row.getString("group_kind")), row.getString("group_value")),
                row.getObject("minimum_present", Integer.class),
                row.getObject("maximum_away", Integer.class),
                weekdays(row.getArray("weekdays")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                BlackoutStore.texts(row.getArray("leave_types")),
                CoverageEffect.valueOf(row.getString("effect")),
                row.getObject("created_at", OffsetDateTime.class));
    }

    /** Null stays null: every day. */
    private static Set<DayOfWeek> weekdays(Array column) throws SQLException {
        if (column == null) {
            return null;
        }
        Set<DayOfWeek> days = new TreeSet<>();
        for (Integer number : (Integer[]) column.getArray()) {
            days.add(DayOfWeek.of(number));
        }
        return days;
    }
}
