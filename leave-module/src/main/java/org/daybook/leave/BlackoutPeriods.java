package org.daybook.leave;

import java.util.List;
import org.daybook.platform.RuleViolation;

/**
 * Spans of days on which leave is not taken. They hold for everything that is submitted after they were entered, on every
 * node; booked leave stays as it is.
 */
public interface BlackoutPeriods {

    /** Those that are in force, by first day. */
    List<BlackoutView> all();

    /** @throws RuleViolation {@code validation-failed}, {@code invalid-date-range} */
    BlackoutView define(DefineBlackout command);

    /**
     * Takes one back.
     *
     * @throws RuleViolation {@code not-found} if there is none, or not any more
     */
    void remove(long id, long actorId);
}
