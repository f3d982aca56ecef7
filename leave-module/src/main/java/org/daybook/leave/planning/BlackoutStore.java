package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.BlackoutView;
import org.daybook.leave.DefineBlackout;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where blackout periods are kept. */
@ApplicationScoped
class BlackoutStore {

    @Inject
    private Jdbi sql;

    List<BlackoutView> all() {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM leave.blackout_periods WHERE removed_at IS NULL ORDER BY start_date, id")
                .map(BlackoutStore::view)
                .list());
    }

    BlackoutView add(DefineBlackout command) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.blackout_periods
                            (name, start_date, end_date, group_kind, group_value, leave_types, reason, actor_id)
                        VALUES (:name, :first, :last, :kind, :value, :types, :reason, :actor)
                        RETURNING *
                        """)
                .bind("name", command.name())
                .bind("first", command.startDate())
                .bind("last", command.endDate())
                .bind("kind", command.group().kind().name())
                .bind("value", command.group().value())
                .bindByType("types", types(command.leaveTypes()), String[].class)
                .bind("reason", command.reason())
                .bind("actor", command.actorId())
                .map(BlackoutStore::view)
                .one());
    }

    static String[] types(List<String> leaveTypes) {
        return leaveTypes == null ? null : leaveTypes.toArray(String[]::new);
    }

    /** As it was; empty if there is none, or not any more. */
    Optional<BlackoutView> remove(long id, long actorId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        UPDATE leave.blackout_periods SET removed_at = clock_timestamp(), removed_by = :actor
                        WHERE id = :id AND removed_at IS NULL RETURNING *
                        """)
                .bind("id", id)
                .bind("actor", actorId)
                .map(BlackoutStore::view)
                .findOne());
    }

    private static BlackoutView view(ResultSet row, StatementContext context) throws SQLException {
        return new BlackoutView(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                new PlanningGroup(GroupKind.valueOf(row.getString("group_kind")), row.getString("group_value")),
                texts(row.getArray("leave_types")),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class));
    }

    /** Null stays null: that is not the same as none. */
    static List<String> texts(Array column) throws SQLException {
        return column == null ? null : List.of((String[]) column.getArray());
    }
}
