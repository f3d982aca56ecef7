package org.daybook.leave.workday;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.leave.DayPart;
import org.daybook.leave.HolidayView;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.WorkCalendars;
import org.daybook.leave.WorkDayView;
import org.daybook.platform.RuleViolation;

/** The one implementation of {@link WorkCalendars}. */
@Stateless
public class WorkCalendarReader implements WorkCalendars {

    @Inject
    private People people;

    @Inject
    private WorkTime workTime;

    @Override
    public List<WorkDayView> days(long employeeId, LocalDate first, LocalDate last, OffsetDateTime knownAt) {
        people.requireOne(employeeId);
        if (last.isBefore(first) || last.toEpochDay() - first.toEpochDay() >= MOST_DAYS) {
            throw new RuleViolation(
                    LeaveProblem.INVALID_DATE_RANGE, "/to", "It must be 0 to " + (MOST_DAYS - 1) + " days after from.");
        }
        WorkCalendar calendar = knownAt == null
                ? workTime.calendar(employeeId, first, last)
                : workTime.calendarKnownAt(employeeId, first, last, knownAt);
        Map<LocalDate, BigDecimal> worked =
                calendar.workingDays(new LeavePeriod(first, DayPart.FULL, last, DayPart.FULL)).stream()
                        .collect(Collectors.toMap(WorkingDay::date, WorkingDay::cost));
        return first.datesUntil(last.plusDays(1))
                .map(day -> new WorkDayView(
                        day,
                        worked.getOrDefault(day, BigDecimal.ZERO),
                        calendar.holidayOn(day)
                                .map(holiday -> new HolidayView(holiday.day(), holiday.closed(), holiday.name()))
                                .orElse(null)))
                .toList();
    }
}
