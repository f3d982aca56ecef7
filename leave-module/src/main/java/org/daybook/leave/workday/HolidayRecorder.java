package org.daybook.leave.workday;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores the holidays of a year of a region when they are first used, in a transaction of its own: they stay whatever
 * becomes of the request that needed them, and nobody waits for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
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
