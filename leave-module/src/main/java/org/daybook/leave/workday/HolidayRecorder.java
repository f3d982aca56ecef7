package org.daybook.leave.workday;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores the holidays of a year of a region when they are first used, in the transaction that needs them: if that comes to
 * nothing they were not used. A transaction of its own would have to suspend one that may hold connections open, which XA
 * connections to PostgreSQL do not take. Who needs the same year at the same moment waits for the first.
 */
@Stateless
public class HolidayRecorder {

    @Inject
    private HolidayLibrary library;

    @Inject
    private Jdbi sql;

    /** Does nothing if the year is stored already. */
    public void record(String region, int year) {
        SortedMap<LocalDate, String> names = library.holidays(region, year);
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH first AS (
                            INSERT INTO leave.holiday_years (region, year) VALUES (:region, :year)
                            ON CONFLICT DO NOTHING RETURNING region)
                        INSERT INTO leave.holidays (region, day, name)
                        SELECT region, day, name FROM first CROSS JOIN unnest(:days, :names) AS holiday (day, name)
                        """)
                .bind("region", region)
                .bind("year", year)
                .bindArray("days", LocalDate.class, names.keySet())
                .bindArray("names", String.class, names.values())
                .execute());
    }
}
