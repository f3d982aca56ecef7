package org.daybook.leave.workday;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.leave.DayPart;
import org.daybook.leave.HolidayCalendars;
import org.daybook.leave.HolidayImport;
import org.daybook.leave.HolidayOverrideView;
import org.daybook.leave.HolidayView;
import org.daybook.leave.LocationView;
import org.daybook.leave.OverrideHoliday;
import org.daybook.leave.PlaceEmployee;
import org.daybook.leave.PlaceLocation;
import org.daybook.leave.RegionView;
import org.daybook.leave.WorkplaceChanged;
import org.daybook.leave.WorkplaceView;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link HolidayCalendars}. */
@Stateless
public class HolidayCatalogue implements HolidayCalendars {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final int YEARS_OF_REPETITION = 10;

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

    @Inject
    private RecountQueue recounts;

    @Inject
    private Event<WorkplaceChanged> changed;

    @Inject
    private Clock clock;

    @Override
    public List<RegionView> regions() {
        return library.regions();
    }

    @Override
    public List<HolidayView> holidays(String region, int year) {
        policy().checkYear(year);
        if (!library.knows(region)) {
            throw new RuleViolation(CommonProblem.NOT_FOUND, "There is no holiday calendar of this name.");
        }
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
        recounts.add(
                command.day(),
                command.day(),
                null,
                "The holidays of " + command.day() + " changed.",
                command.actorId());
    }

    @Override
    public HolidayImport importFile(String region, String file, long actorId) {
        policy().checkPlace(region);
        CalendarFile calendar =
                CalendarFile.read(file, LocalDate.of(LocalDate.now(clock).getYear() + YEARS_OF_REPETITION, 12, 31));
        int imported = 0;
        for (Map.Entry<LocalDate, String> holiday : calendar.days().entrySet()) {
            LocalDate day = holiday.getKey();
            Optional<Holiday> known = store.rules(region, day, day).on(region, day);
            if (known.filter(
                            same -> same.closed() == DayPart.FULL && same.name().equals(holiday.getValue()))
                    .isEmpty()) {
                override(new OverrideHoliday(region, day, "FULL", holiday.getValue(), actorId));
                imported++;
            }
        }
        return new HolidayImport(imported, calendar.days().size() - imported, calendar.skipped());
    }

    @Override
    public List<HolidayOverrideView> overrides(int year) {
        policy().checkYear(year);
        return store.overrides(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    public List<LocationView> locations() {
        return store.locations();
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
        recounts.add(
                command.validFrom(),
                FOREVER,
                command.location(),
                "The region of the location changed.",
                command.actorId());
    }

    @Override
    public void place(PlaceEmployee command) {
        people.requireOne(command.employeeId());
        policy().check(command);
        long id = store.add(command);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("location", command.location());
        values.put("region", command.region());
        values.put("validFrom", command.validFrom());
        record("workplace.set", "workplace", id, command.employeeId(), values);
        changed.fire(new WorkplaceChanged(command.employeeId(), command.validFrom(), command.actorId()));
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
