package org.daybook.web.policy;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Booking;
import org.daybook.leave.PolicyRules.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How leave may be booked. */
@Schema(
        name = "BookingInput",
        description =
                "How leave may be booked. Without it: never overdrawn, from a year back to a year ahead, at most 30 "
                        + "days in a row, half days too, working days count, no document, only sick leave "
                        + "interrupts other leave, the manager approves, and colleagues see an absence.")
public record BookingInput(
        @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal negativeLimit,

        @Min(0) @Max(3660) Integer waitingDays,
        @Min(0) @Max(3660) Integer noticeDays,
        @Min(0) @Max(120) Integer monthsAhead,
        @Min(0) @Max(120) Integer monthsBack,
        @Min(1) @Max(3660) Integer longestRunDays,
        Boolean runExempt,
        Boolean halfDaysAllowed,
        Boolean calendarDays,
        @Min(0) @Max(3660) Integer documentAfterDays,
        @Min(0) @Max(366) Integer documentWithinDays,
        Boolean interruptsLeave,
        @Min(0) @Max(2) Integer approvalLevels,

        @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal secondLevelAboveDays,

        Visibility visibility,
        Boolean cancellationApproved) {

    Booking toBooking() {
        Booking plain = PolicyRules.plain(BigDecimal.ZERO).booking();
        return new Booking(
                requireNonNullElse(negativeLimit, plain.negativeLimit()),
                requireNonNullElse(waitingDays, plain.waitingDays()),
                requireNonNullElse(noticeDays, plain.noticeDays()),
                requireNonNullElse(monthsAhead, plain.monthsAhead()),
                requireNonNullElse(monthsBack, plain.monthsBack()),
                requireNonNullElse(longestRunDays, plain.longestRunDays()),
                requireNonNullElse(runExempt, plain.runExempt()),
                requireNonNullElse(halfDaysAllowed, plain.halfDaysAllowed()),
                requireNonNullElse(approvalLevels, plain.approvalLevels()),
                documentAfterDays,
                requireNonNullElse(calendarDays, plain.calendarDays()),
                requireNonNullElse(visibility, plain.visibility()),
                documentWithinDays,
                interruptsLeave,
                secondLevelAboveDays,
                requireNonNullElse(cancellationApproved, plain.cancellationApproved()));
    }
}
