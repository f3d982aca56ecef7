package org.daybook.leave.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.leave.DayPart;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.workday.LeavePeriod;

/**
 * A line about a request.
 *
 * @param period null if the line does not tell
 * @param deciderId who decided, null if the file does not say
 * @param workingDays what it cost elsewhere, null if the file does not say
 */
record PastLeave(
        String leaveType,
        LeavePeriod period,
        RequestStatus status,
        String reason,
        Long deciderId,
        BigDecimal workingDays) {

    static final int REASON_LENGTH = 1000;

    /** Longer leave is not walked day by day. */
    static final long LONGEST_DAYS = 3_660;

    /** Reads what a line says, apart from people. */
    static PastLeave of(Cells cells) {
        String type = cells.required("leave_type");
        LocalDate start = cells.date("start_date", true);
        LocalDate end = cells.date("end_date", true);
        RequestStatus status = status(cells);
        DayPart startPart = cells.word("start_part", DayPart.class, null);
        DayPart endPart = cells.word("end_part", DayPart.class, null);
        String reason = cells.prose("reason", REASON_LENGTH);
        BigDecimal workingDays = cells.days("working_days", false);
        LeavePeriod period = start == null || end == null ? null : LeavePeriod.of(start, startPart, end, endPart);
        if (period != null && !period.isInOrder()) {
            cells.refuse("end_date", "invalid-date-range", "The leave ends before it begins.");
        } else if (period != null && period.calendarDays() > LONGEST_DAYS) {
            cells.refuse("end_date", "too-many-consecutive-days", "It has more than " + LONGEST_DAYS + " days.");
        }
        return new PastLeave(
                type == null ? null : type.toLowerCase(Locale.ROOT), period, status, reason, null, workingDays);
    }

    private static RequestStatus status(Cells cells) {
        RequestStatus status =
                cells.required("status") == null ? null : cells.word("status", RequestStatus.class, null);
        if (status == RequestStatus.CANCELLATION_PENDING) {
            cells.refuse("status", "validation-failed", "Say APPROVED, or CANCELLED: nobody is asked again here.");
        }
        return status;
    }

    PastLeave decidedBy(Long person) {
        return new PastLeave(leaveType, period, status, reason, person, workingDays);
    }

    List<String> cells() {
        return Arrays.asList(
                leaveType,
                period.startDate().toString(),
                period.startPart().name(),
                period.endDate().toString(),
                period.endPart().name(),
                status.name(),
                reason,
                Objects.toString(deciderId, null),
                workingDays == null ? null : workingDays.toPlainString());
    }

    /** What {@link #cells} said. */
    static PastLeave of(List<String> cells) {
        return new PastLeave(
                cells.get(0),
                new LeavePeriod(
                        LocalDate.parse(cells.get(1)),
                        DayPart.valueOf(cells.get(2)),
                        LocalDate.parse(cells.get(3)),
                        DayPart.valueOf(cells.get(4))),
                RequestStatus.valueOf(cells.get(5)),
                cells.get(6).isEmpty() ? null : cells.get(6),
                cells.get(7).isEmpty() ? null : Long.valueOf(cells.get(7)),
                cells.get(8).isEmpty() ? null : new BigDecimal(cells.get(8)));
    }

    String key(long employeeId) {
        return employeeId + " " + leaveType + " " + period.firstSlot() + " " + period.lastSlot() + " " + status;
    }

    /** Whether it takes days from the balance and keeps the person from other leave. */
    boolean isActive() {
        return status == RequestStatus.APPROVED || status == RequestStatus.PENDING;
    }

    /** Whether it cost something else elsewhere than it does here. */
    boolean costsOtherThan(BigDecimal days) {
        return workingDays != null && workingDays.compareTo(days) != 0;
    }

    /** Whether somebody has decided on it. */
    boolean isDecided() {
        return status != RequestStatus.PENDING && status != RequestStatus.WITHDRAWN;
    }
}
