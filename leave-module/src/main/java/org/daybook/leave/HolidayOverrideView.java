package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What the company last said of a day in a region.
 *
 * @param region empty: everywhere
 * @param closing as in {@link OverrideHoliday}
 */
public record HolidayOverrideView(
        String region, LocalDate day, String closing, String name, Long actorId, OffsetDateTime recordedAt) {}
