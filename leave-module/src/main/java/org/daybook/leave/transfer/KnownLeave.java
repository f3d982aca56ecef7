package org.daybook.leave.transfer;

import java.math.BigDecimal;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.workday.LeavePeriod;

/**
 * A request that is there already.
 *
 * @param imported the status that a file said it has; null if it came from no file
 * @param workingDays what it costs
 */
record KnownLeave(
        long employeeId,
        String leaveType,
        LeavePeriod period,
        RequestStatus status,
        RequestStatus imported,
        BigDecimal workingDays) {

    /** Whether a line is about it: as it is, or as it came. */
    boolean is(PastLeave leave) {
        return leaveType.equals(leave.leaveType())
                && period.firstSlot() == leave.period().firstSlot()
                && period.lastSlot() == leave.period().lastSlot()
                && (status == leave.status() || imported == leave.status());
    }

    boolean isActive() {
        return status == RequestStatus.APPROVED
                || status == RequestStatus.PENDING
                || status == RequestStatus.CANCELLATION_PENDING;
    }
}
