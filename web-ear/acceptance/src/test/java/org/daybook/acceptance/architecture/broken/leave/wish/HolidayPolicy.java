package org.daybook.acceptance.architecture.broken.leave.wish;

import jakarta.persistence.EntityManager;

/** A rule that needs a database. */
class HolidayPolicy {
    EntityManager entities;
}
