package org.daybook.leave;

import java.time.LocalDate;
import java.util.List;
import org.daybook.platform.RuleViolation;

/** Holidays of countries and regions, what the company changed of them, and who has which. */
public interface HolidayCalendars {

    /** Every country and region that there is, by code. */
    List<RegionView> regions();

    /**
     * The holidays of a region in a calendar year as they count here, by date. What the library says is stored with the
     * first look and stays.
     *
     * @throws RuleViolation {@code validation-failed} for an unknown region or a year outside 1900 to 2999
     */
    List<HolidayView> holidays(String region, int year);

    /**
     * Says that a day is a holiday, or half of one, or none.
     *
     * @throws RuleViolation {@code validation-failed}
     */
    void override(OverrideHoliday command);

    /**
     * Says which holidays a location has from a day on.
     *
     * @throws RuleViolation {@code validation-failed}
     */
    void place(PlaceLocation command);

    /**
     * Says where a person works from a day on.
     *
     * @throws RuleViolation {@code validation-failed}, {@code not-found}
     */
    void place(PlaceEmployee command);

    /** Where a person was said to work, by first day. */
    List<WorkplaceView> workplaces(long employeeId);

    /** The holidays of a person in a span of days, by the region on each of them. */
    List<HolidayView> holidaysOf(long employeeId, LocalDate first, LocalDate last);
}
