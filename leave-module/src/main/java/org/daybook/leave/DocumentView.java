package org.daybook.leave;

import java.time.OffsetDateTime;

/**
 * What is known of a document.
 *
 * @param employeeId whose leave it belongs to
 * @param name of the file
 * @param bytes its size
 * @param addedBy who sent it
 */
public record DocumentView(
        long id,
        long requestId,
        long employeeId,
        String name,
        String mediaType,
        long bytes,
        long addedBy,
        OffsetDateTime createdAt) {}
