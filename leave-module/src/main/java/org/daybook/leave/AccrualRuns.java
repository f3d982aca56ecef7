package org.daybook.leave;

import java.util.List;
import org.daybook.platform.RuleViolation;

/** Posting of what is due to everybody: grants, lapses, turns of leave years. A timer does it daily by itself. */
public interface AccrualRuns {

    /**
     * Tells what a run would post now; writes nothing.
     *
     * @throws RuleViolation never for its own sake: an empty answer says that nothing is due
     */
    AccrualRunView dryRun();

    /**
     * Posts now what is due. Safe to repeat: what is posted is not posted again.
     *
     * @throws RuleViolation {@code wrong-state} while another run is at it
     */
    AccrualRunView run(long actorId);

    /** The latest runs that posted something, newest first, at most a hundred. */
    List<AccrualRunView> latest();
}
