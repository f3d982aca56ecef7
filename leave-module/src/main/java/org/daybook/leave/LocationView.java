package org.daybook.leave;

import java.time.LocalDate;

/**
 * Which holidays a location has from a day on.
 *
 * @param location empty: all that have none of their own
 * @param region empty: no holidays
 */
public record LocationView(String location, String region, LocalDate validFrom) {}
