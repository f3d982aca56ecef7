package org.daybook.leave;

import java.time.LocalDate;

/**
 * What the company says of a day.
 *
 * @param region where: a region and all below it; empty for everywhere
 * @param closing {@code FULL}, {@code MORNING} or {@code AFTERNOON} is closed; {@code NOTHING}: an ordinary day whatever
 *     the calendar says; {@code WITHDRAWN}: what was said before is taken back
 * @param name of the holiday, at most 200 characters; needed where something is closed
 */
public record OverrideHoliday(String region, LocalDate day, String closing, String name, long actorId) {}
