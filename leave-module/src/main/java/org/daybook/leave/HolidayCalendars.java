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
     * @throws RuleViolation {@code not-found} for an unknown region, {@code validation-failed} for a year outside 1900 to
     *     2999
     */
    List<HolidayView> holidays(String region, int year);

    /**
     * Says that a day is a holiday, or half of one, or none.
     *
     * @throws RuleViolation {@code validation-failed}
     */
    void override(OverrideHoliday command);

    /**
     * Makes the whole days of a calendar file holidays of a region.
     *
     * @param region and all below it; empty for everywhere
     * @param file iCalendar text (RFC 5545)
     * @throws RuleViolation {@code validation-failed} for an unknown region, or text that is no calendar
     */
    HolidayImport importFile(String region, String file, long actorId);

    /**
     * What the company last said of each day of a calendar year, by date and region.
     *
     * @throws RuleViolation {@code validation-failed} for a year outside 1900 to 2999
     */
    List<HolidayOverrideView> overrides(int year);

    /**
     * Says which holidays a location has from a day on.
     *
     * @throws RuleViolation {@code validation-failed}
     */
    void place(PlaceLocation command);

    /** Which region locations have, by location and first day. */
    List<LocationView> locations();

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
