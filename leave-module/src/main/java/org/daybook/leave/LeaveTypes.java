package org.daybook.leave;

import java.util.List;
import java.util.Set;

/** The kinds of leave that the company has. */
public interface LeaveTypes {

    /** All types in their order of display. */
    List<LeaveTypeView> all();

    /** The codes of the types that the managers above somebody do not see; a change shows within ten seconds. */
    Set<String> confidential();
}
