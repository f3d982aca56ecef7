package org.daybook.leave.workday;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.leave.HolidayCalendars;
import org.daybook.leave.HolidayView;
import org.daybook.leave.OverrideHoliday;
import org.daybook.leave.PlaceEmployee;
import org.daybook.leave.PlaceLocation;
import org.daybook.leave.RegionView;
import org.daybook.leave.WorkplaceView;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link HolidayCalendars}. */
@Stateless
public class HolidayCatalogue implements HolidayCalendars {

    @Inject
    private HolidayLibrary library;

    @Inject
    private HolidayStore store;

    @Inject
    private WorkTime workTime;

    @EJB
    private HolidayRecorder recorder;

    @Inject
    private People people;

    @Inject
    private AuditTrail trail;

    @Override
    public List<RegionView> regions() {
        return library.regions();
    }

    @Override
    public List<HolidayView> holidays(String region, int year) {
        policy().check(region, year);
        recorder.record(region, year);
        LocalDate first = LocalDate.of(year, 1, 1);
        HolidayRules rules = store.rules(region, first, first.plusYears(1).minusDays(1));
        return first.datesUntil(first.plusYears(1))
                .flatMap(day -> rules.on(region, day).stream())
                .map(HolidayCatalogue::view)
                .toList();
    }

    @Override
    public void override(OverrideHoliday command) {
        policy().check(command);
        long id = store.add(command);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("region", command.region());
        values.put("day", command.day());
        values.put("closing", command.closing());
        values.put("name", command.name());
        record("holiday.overridden", "holiday-override", id, null, values);
    }

    @Override
    public void place(PlaceLocation command) {
        policy().check(command);
        long id = store.add(command);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("location", command.location());
        values.put("region", command.region());
        values.put("validFrom", command.validFrom());
        record("location.placed", "location-region", id, null, values);
    }

    @Override
    public void place(PlaceEmployee command) {
        people.requireOne(command.employeeId());
        policy().check(command);
        store.add(command);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("location", command.location());
        values.put("region", command.region());
        values.put("validFrom", command.validFrom());
        record("employee.placed", "employee", command.employeeId(), command.employeeId(), values);
    }

    @Override
    public List<WorkplaceView> workplaces(long employeeId) {
        people.requireOne(employeeId);
        return store.workplaces(employeeId);
    }

    @Override
    public List<HolidayView> holidaysOf(long employeeId, LocalDate first, LocalDate last) {
        people.requireOne(employeeId);
        WorkCalendar calendar = workTime.calendar(employeeId, first, last);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> calendar.holidayOn(day).stream())
                .map(HolidayCatalogue::view)
                .toList();
    }

    private void record(String action, String subjectType, long subjectId, Long personId, Map<String, Object> values) {
        values.values().removeIf(Objects::isNull);
        trail.record(AuditEvent.added(action, subjectType, subjectId, personId, values));
    }

    private HolidayPolicy policy() {
        return new HolidayPolicy(library::knows);
    }

    private static HolidayView view(Holiday holiday) {
        return new HolidayView(holiday.day(), holiday.closed(), holiday.name());
    }
}
