package org.daybook.employee;

import java.time.OffsetDateTime;

/**
 * An open session of a person.
 *
 * @param lastUsedAt when it was last refreshed
 * @param address where it began, null if not known
 * @param userAgent what the client called itself, null if it did not
 */
public record SessionView(
        long id,
        SignInChannel channel,
        OffsetDateTime createdAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt,
        String address,
        String userAgent) {}
