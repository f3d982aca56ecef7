package org.daybook.employee;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was revoked since some position.
 *
 * @param items may repeat what an earlier page had, never misses any
 * @param position where the next question starts
 * @param at now, by the database's clock; also tells how wrong this node's clock is
 */
public record RevocationPage(List<Revocation> items, long position, OffsetDateTime at) {}
