package org.daybook.leave;

import java.time.LocalDate;

/**
 * A wish for leave.
 *
 * @param employeeId whose leave
 * @param leaveType code of a leave type
 * @param startPart part of the first date, null for FULL (on a single date: the other part, if that is given)
 * @param endPart part of the last date, null likewise
 * @param reason at most 1,000 characters, or null
 * @param submittedBy who sends it: the employee, or HR on their behalf
 * @param documentSeen whether HR has seen the document that the policy wants; of one's own leave nobody can say so
 */
public record SubmitLeave(
        long employeeId,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        String reason,
        long submittedBy,
        boolean documentSeen) {

    /** The same without a word about a document. */
    public SubmitLeave(
            long employeeId,
            String leaveType,
            LocalDate startDate,
            LocalDate endDate,
            DayPart startPart,
            DayPart endPart,
            String reason,
            long submittedBy) {
        this(employeeId, leaveType, startDate, endDate, startPart, endPart, reason, submittedBy, false);
    }
}
