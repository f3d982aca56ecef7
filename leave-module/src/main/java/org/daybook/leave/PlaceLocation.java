package org.daybook.leave;

import java.time.LocalDate;

/**
 * Which holidays people at a location have.
 *
 * @param location name of the location as people's records have it; empty for all that have no region of their own
 * @param region code of a region; empty: no holidays; null: what was said for this first day is taken back
 * @param validFrom first day
 */
public record PlaceLocation(String location, String region, LocalDate validFrom, long actorId) {}
