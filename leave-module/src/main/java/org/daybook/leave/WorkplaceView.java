package org.daybook.leave;

import java.time.LocalDate;

/**
 * Where a person works from a day on.
 *
 * @param location name of the location, or null if a region is given
 * @param region code of the region, or null if the location's counts
 */
public record WorkplaceView(LocalDate validFrom, String location, String region) {}
