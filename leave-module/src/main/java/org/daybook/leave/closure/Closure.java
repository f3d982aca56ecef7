package org.daybook.leave.closure;

import java.util.List;
import org.daybook.leave.BookClosure;
import org.daybook.leave.ClosureState;
import org.daybook.leave.request.GroupLeave.Cause;
import org.daybook.leave.workday.LeavePeriod;

/**
 * A closure while it is worked at.
 *
 * @param id 0 for one that is only looked at
 * @param after people up to this id were looked at
 * @param cancelledBy who called it off; null if nobody did
 */
record Closure(long id, BookClosure order, ClosureState state, long after, Long cancelledBy) {

    LeavePeriod period() {
        return LeavePeriod.of(order.startDate(), order.startPart(), order.endDate(), order.endPart());
    }

    List<Long> exceptions() {
        return order.exceptions();
    }

    /** What its requests are booked for, or called off by. */
    Cause cause() {
        String text = order.reason() == null ? order.name() : order.name() + ": " + order.reason();
        long actor = cancelledBy == null ? order.actorId() : cancelledBy;
        return new Cause(id, order.leaveType(), text, actor);
    }
}
