package org.daybook.employee;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A program that may call the interface, as of now.
 *
 * @param tokenId first part of its token: eight characters that are no secret
 * @param createdBy the administrator who made it
 * @param lastUsedAt exact to a minute, null if never
 * @param revokedAt null while it is not
 */
public record ServiceAccountView(
        long id,
        String name,
        String tokenId,
        Set<ServiceScope> scopes,
        OffsetDateTime createdAt,
        long createdBy,
        OffsetDateTime expiresAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime revokedAt) {}
