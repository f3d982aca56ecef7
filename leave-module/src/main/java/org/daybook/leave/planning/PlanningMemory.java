package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The rules as this node read them last. Whoever asks has just read their version in the database, so that rules which
 * another node changed are read anew at once, and unchanged ones cost no statement.
 */
@ApplicationScoped
class PlanningMemory {

    @Inject
    private BlackoutStore blackouts;

    @Inject
    private CoverageStore coverage;

    private volatile PlanningRules kept;

    /** @param version read before, in the same transaction; what is read here is as new or newer */
    PlanningRules at(long version) {
        PlanningRules last = kept;
        if (last == null || last.version() != version) {
            last = new PlanningRules(version, blackouts.all(), coverage.all());
            kept = last;
        }
        return last;
    }
}
