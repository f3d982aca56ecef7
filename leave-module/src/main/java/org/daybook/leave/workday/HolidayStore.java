package org.daybook.leave.workday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.HolidayOverrideView;
import org.daybook.leave.LocationView;
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

    long add(PlaceEmployee command) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.workplaces (employee_id, valid_from, location, region, actor_id)
                        VALUES (:employee, :from, :location, :region, :actor) RETURNING id
                        """)
                .bind("employee", command.employeeId())
                .bind("from", command.validFrom())
                .bind("location", command.location())
                .bind("region", command.region())
                .bind("actor", command.actorId())
                .mapTo(Long.class)
                .one());
    }

    /** Keeps where somebody worked until a day whose record names another location from then on. */
    void keepPast(long employeeId, String before, String after, LocalDate from) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.workplaces (employee_id, valid_from, location)
                        SELECT :employee, date '1900-01-01', coalesce(:before, '') WHERE NOT EXISTS (
                            SELECT FROM leave.workplaces WHERE employee_id = :employee AND valid_from <= :from)
                        UNION ALL SELECT :employee, :from, coalesce(:after, '')
                        """)
                .bind("employee", employeeId)
                .bind("before", before)
                .bind("after", after)
                .bind("from", from)
                .execute());
    }

    /** What was last said of each day of a calendar year, by date and region. */
    List<HolidayOverrideView> overrides(LocalDate first, LocalDate last) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT ON (day, region) day, region, closed, name, actor_id, recorded_at
                        FROM leave.holiday_overrides WHERE day BETWEEN :first AND :last
                        ORDER BY day, region, id DESC
                        """)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new HolidayOverrideView(
                        row.getString("region"),
                        row.getObject("day", LocalDate.class),
                        row.getString("closed"),
                        row.getString("name"),
                        row.getObject("actor_id", Long.class),
                        row.getObject("recorded_at", OffsetDateTime.class)))
                .list());
    }

    /** Which region locations have, by location and first day. */
    List<LocationView> locations() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (location, valid_from) location, valid_from, region
                            FROM leave.location_regions ORDER BY location, valid_from, id DESC) AS newest
                        WHERE region IS NOT NULL ORDER BY location, valid_from
                        """)
                .map((row, context) -> new LocationView(
                        row.getString("location"),
                        row.getString("region"),
                        row.getObject("valid_from", LocalDate.class)))
                .list());
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
