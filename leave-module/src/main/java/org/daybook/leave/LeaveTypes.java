package org.daybook.leave;

import java.util.List;

/** The kinds of leave that the company has. */
public interface LeaveTypes {

    /** All types in their order of display. */
    List<LeaveTypeView> all();
}
