package org.daybook.leave;

import java.util.List;

/** Counting of booked leave after changes that concern many people; it goes on by itself in the background. */
public interface LeaveRecounts {

    /** The latest changes, newest first, at most a hundred. */
    List<RecountView> latest();
}
