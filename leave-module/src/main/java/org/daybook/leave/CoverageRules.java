package org.daybook.leave;

import java.util.List;
import org.daybook.platform.RuleViolation;

/**
 * How many have to stay. The rules hold for everything that is submitted after they were entered, on every node; booked
 * leave stays as it is.
 */
public interface CoverageRules {

    /** Those that are in force, by id. */
    List<CoverageRuleView> all();

    /** @throws RuleViolation {@code validation-failed}, {@code invalid-date-range} */
    CoverageRuleView define(DefineCoverageRule command);

    /**
     * Takes one back.
     *
     * @throws RuleViolation {@code not-found} if there is none, or not any more
     */
    void remove(long id, long actorId);
}
