package org.daybook.leave;

import java.util.List;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;

/** Days on which the company, or a part of it, is closed: one call books leave for everybody concerned. */
public interface Closures {

    /**
     * Says what booking would do now.
     *
     * @param after id of the last person of the page before; 0 for the first page
     * @throws RuleViolation {@code validation-failed}, {@code invalid-date-range}
     */
    ClosurePreview preview(BookClosure command, long after, int limit);

    /**
     * Enters a closure. People are booked in the background, some at a time; {@link #get} says how far it is.
     *
     * @throws RuleViolation {@code validation-failed}, {@code invalid-date-range}
     */
    ClosureView book(BookClosure command);

    /** @throws RuleViolation {@code not-found} */
    ClosureView get(long id);

    /** The latest, newest first, at most a hundred. */
    List<ClosureView> latest();

    /**
     * Who was looked at, by id.
     *
     * @param outcome only those; null for all
     * @throws RuleViolation {@code not-found}
     */
    Page<ClosurePerson> people(long id, ClosureOutcome outcome, PageRequest page);

    /**
     * Calls it off before its first day: everybody gets the days back, in the background. Repeated it changes nothing.
     *
     * @throws RuleViolation {@code not-found}; {@code wrong-state} once it has begun
     */
    ClosureView cancel(long id, long actorId);
}
