package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.LeavePreview.Away;

/**
 * What somebody is told of a leave request, as they may see it: where they may not know the leave type, that and all that
 * would tell it is null.
 *
 * @param ownLeave whether the reader is the employee
 * @param leaveType null where the reader may not know it
 * @param balances what can still be booked, for each leave year that the request touches; empty for unlimited types
 * @param actorName who did what the mail is about last; null for the system
 * @param comment what they said with it, or null
 * @param version rises with every change of the request
 */
public record LeaveNotice(
        long requestId,
        long employeeId,
        String employeeName,
        boolean ownLeave,
        LeaveTypeView leaveType,
        LocalDate startDate,
        DayPart startPart,
        LocalDate endDate,
        DayPart endPart,
        BigDecimal workingDays,
        RequestStatus status,
        String reason,
        List<YearLeft> balances,
        Team team,
        String actorName,
        String comment,
        long version) {

    /** Days that can still be booked in a leave year, with this request taken into account. */
    public record YearLeft(int year, BigDecimal available) {}

    /**
     * Colleagues who are away on some of the days.
     *
     * @param away the first of them by date
     * @param more how many others there are
     */
    public record Team(List<Away> away, int more) {}
}
