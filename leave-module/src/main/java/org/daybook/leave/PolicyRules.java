package org.daybook.leave;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;

/** What a policy says: how leave is earned, what becomes of it at the year's end, and how it may be booked. */
public record PolicyRules(Earning earning, CarryOver carryOver, Booking booking) {

    /** When leave is granted. */
    public enum Accrual {
        /** All of it on the first day of the leave year. */
        YEAR_START,
        /** All of it on the day of joining and on each anniversary of it. */
        ANNIVERSARY,
        MONTH_START,
        MONTH_END,
        QUARTER_START,
        QUARTER_END
    }

    /** What part of the entitlement a part of a year in employment earns. */
    public enum Proration {
        /** All of it. */
        NONE,
        /** By calendar days of that very leave year, 365 or 366. */
        DAYS_OF_YEAR,
        /** A twelfth for each month, a month in part by its calendar days. */
        DAYS_OF_MONTH,
        /** A twelfth for each full month of employment (as in BUrlG, section 5). */
        FULL_MONTHS
    }

    /** To what a grant for a part of the year is rounded. */
    public enum RoundingUnit {
        NONE,
        HALF_DAY,
        FULL_DAY
    }

    /** Which way a grant is rounded. */
    public enum RoundingDirection {
        UP,
        DOWN,
        NEAREST
    }

    /** How the entitlement follows the days worked in a week. */
    public enum PartTime {
        /** Not at all. */
        NONE,
        /** The pattern on the first day of each month counts for the month. */
        BY_MONTHS,
        /** Each pattern counts for its calendar days. */
        BY_DAYS
    }

    /** What colleagues see of an absence. */
    public enum Visibility {
        TYPE,
        ABSENT,
        NOTHING
    }

    /**
     * More leave for long service.
     *
     * @param afterYears full years of employment on the day of the grant
     * @param extraDays days a year more than the entitlement; the highest step reached counts, steps do not add up
     */
    public record SeniorityStep(int afterYears, BigDecimal extraDays) {}

    /**
     * How leave is earned.
     *
     * @param leaveYearStart not 29 February; the same in all policies of a type
     * @param yearlyEntitlement days a leave year; null: without limit
     * @param balanceCap a grant never lifts what is left above this; null: no cap
     * @param fullWeekDays days in a week for which the whole entitlement is meant
     */
    public record Earning(
            MonthDay leaveYearStart,
            BigDecimal yearlyEntitlement,
            Accrual accrual,
            List<SeniorityStep> seniority,
            BigDecimal balanceCap,
            Proration proration,
            RoundingUnit roundingUnit,
            RoundingDirection roundingDirection,
            PartTime partTime,
            BigDecimal fullWeekDays) {}

    /**
     * What becomes of days left at the year's end.
     *
     * @param limit at most so many are handed on; 0: none; null: all
     * @param lastValidDay in the next leave year; null: they stay to its end
     * @param keptDays so many of them stay to its end all the same
     */
    public record CarryOver(BigDecimal limit, MonthDay lastValidDay, BigDecimal keptDays) {}

    /**
     * How leave may be booked.
     *
     * @param negativeLimit days by which a leave year may be overdrawn
     * @param waitingDays calendar days from joining in which leave cannot begin
     * @param noticeDays calendar days between asking and the first day
     * @param monthsAhead how far after today leave may begin
     * @param monthsBack how far before today leave may begin
     * @param longestRunDays calendar days in one run
     * @param runExempt leave of this type may be as long as it must
     * @param approvalLevels 0: needs no approval; 1: the manager; 2: the manager, then HR
     * @param documentAfterDays a document is needed for more calendar days than these; null: never
     * @param calendarDays weekends and holidays count
     * @param documentWithinDays calendar days after the first day, or after the report if that is later, within which
     *     the document has to come; null: it has to be there before
     * @param interruptsLeave other leave makes way for it; null: as is usual, so for sick leave
     * @param secondLevelAboveDays only leave that costs more days than these needs the second level; null: all leave
     * @param cancellationApproved somebody has to approve when an employee calls approved leave off
     */
    public record Booking(
            BigDecimal negativeLimit,
            int waitingDays,
            int noticeDays,
            int monthsAhead,
            int monthsBack,
            int longestRunDays,
            boolean runExempt,
            boolean halfDaysAllowed,
            int approvalLevels,
            Integer documentAfterDays,
            boolean calendarDays,
            Visibility visibility,
            Integer documentWithinDays,
            Boolean interruptsLeave,
            BigDecimal secondLevelAboveDays,
            boolean cancellationApproved) {}

    /** A plain yearly entitlement: granted whole when the leave year begins, nothing handed on, no part-time. */
    public static PolicyRules plain(BigDecimal yearlyEntitlement) {
        return new PolicyRules(
                new Earning(
                        MonthDay.of(1, 1),
                        yearlyEntitlement,
                        Accrual.YEAR_START,
                        List.of(),
                        null,
                        Proration.NONE,
                        RoundingUnit.NONE,
                        RoundingDirection.NEAREST,
                        PartTime.NONE,
                        BigDecimal.valueOf(5)),
                new CarryOver(BigDecimal.ZERO, null, BigDecimal.ZERO),
                new Booking(
                        BigDecimal.ZERO,
                        0,
                        0,
                        12,
                        12,
                        30,
                        false,
                        true,
                        1,
                        null,
                        false,
                        Visibility.ABSENT,
                        null,
                        null,
                        null,
                        false));
    }
}
