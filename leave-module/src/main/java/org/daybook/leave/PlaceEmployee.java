package org.daybook.leave;

import java.time.LocalDate;

/**
 * Where a person works from a day on, which decides about their holidays.
 *
 * @param location name of a location, or null
 * @param region code of a region whatever the location, or null; with neither, what was said for this first day is taken
 *     back
 * @param validFrom first day
 */
public record PlaceEmployee(long employeeId, String location, String region, LocalDate validFrom, long actorId) {}
