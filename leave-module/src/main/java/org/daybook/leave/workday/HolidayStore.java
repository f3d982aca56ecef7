package org.daybook.leave.workday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.OverrideHoliday;
import org.daybook.leave.PlaceEmployee;
import org.daybook.leave.PlaceLocation;
import org.daybook.leave.WorkplaceView;
import org.daybook.leave.workday.HolidayRules.Closing;
import org.jdbi.v3.core.Jdbi;

/** Where the company's words about holidays are kept, and read together with the library's. */
@ApplicationScoped
class HolidayStore {

    @Inject
    private Jdbi sql;

    long add(OverrideHoliday command) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.holiday_overrides (region, day, closed, name, actor_id)
                        VALUES (:region, :day, :closed, :name, :actor) RETURNING id
                        """)
                .bind("region", command.region())
                .bind("day", command.day())
                .bind("closed", command.closing())
                .bind("name", command.name())
                .bind("actor", command.actorId())
                .mapTo(Long.class)
                .one());
    }

    long add(PlaceLocation command) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.location_regions (location, valid_from, region, actor_id)
                        VALUES (:location, :from, :region, :actor) RETURNING id
                        """)
                .bind("location", command.location())
                .bind("from", command.validFrom())
                .bind("region", command.region())
                .bind("actor", command.actorId())
                .mapTo(Long.class)
                .one());
    }

    void add(PlaceEmployee command) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.workplaces (employee_id, valid_from, location, region, actor_id)
                        VALUES (:employee, :from, :location, :region, :actor)
                        """)
                .bind("employee", command.employeeId())
                .bind("from", command.validFrom())
                .bind("location", command.location())
                .bind("region", command.region())
                .bind("actor", command.actorId())
                .execute());
    }

    List<WorkplaceView> workplaces(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (valid_from) valid_from, location, region FROM leave.workplaces
                            WHERE employee_id = :employee ORDER BY valid_from, id DESC) AS newest
                        WHERE location IS NOT NULL OR region IS NOT NULL ORDER BY valid_from
                        """)
                .bind("employee", employeeId)
                .map((row, context) -> new WorkplaceView(
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("location"),
                        row.getString("region")))
                .list());
    }

    /** What the library and the company say of these days in a region. */
    HolidayRules rules(String region, LocalDate first, LocalDate last) {
        HolidayRules rules = new HolidayRules();
        sql.useHandle(handle -> handle.createQuery("""
                        SELECT region, day, NULL AS closed, name FROM leave.holidays
                        WHERE region = :region AND day BETWEEN :first AND :last
                        UNION ALL (SELECT DISTINCT ON (region, day) region, day, closed, name
                                   FROM leave.holiday_overrides WHERE day BETWEEN :first AND :last
                                   ORDER BY region, day, id DESC)
                        """)
                .bind("region", region)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> {
                    String place = row.getString("region");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    String closed = row.getString("closed");
                    if (closed == null) {
                        rules.stored(place, day, row.getString("name"));
                    } else {
                        rules.override(place, day, Closing.valueOf(closed), row.getString("name"));
                    }
                    return day;
                })
                .list());
        return rules;
    }
}
