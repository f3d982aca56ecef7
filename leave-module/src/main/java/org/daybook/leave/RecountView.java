package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A change for which booked leave is counted anew.
 *
 * @param firstDay first day that may cost something else
 * @param lastDay last such day
 * @param location only of people who work or worked there; null for everybody
 * @param cause why, for people to read
 * @param reached leave that begins before this day was looked at; null if nothing was yet
 * @param changed requests that cost something else now
 * @param failed requests that could not be counted; the log of a node tells why
 * @param finishedAt null while it goes on
 */
public record RecountView(
        long id,
        LocalDate firstDay,
        LocalDate lastDay,
        String location,
        String cause,
        OffsetDateTime recordedAt,
        LocalDate reached,
        long changed,
        long failed,
        OffsetDateTime finishedAt) {}
