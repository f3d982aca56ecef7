package org.daybook.leave.workday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.leave.workday.HolidayRules.Closing;
import org.daybook.leave.workday.RegionTimeline.Workplace;

/** What the one statement of {@link WorkTimeStore} found about people's working time in a span of days. */
final class WorkTimeRows {

    private final Set<Long> people;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<Long, String> homes = new HashMap<>();
    private final Map<Long, Map<LocalDate, WorkPattern>> patterns = new HashMap<>();
    private final Map<Long, Map<LocalDate, Workplace>> workplaces = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, String>> regions = new HashMap<>();
    private final HolidayRules rules = new HolidayRules();
    private final Set<RegionYear> stored = new HashSet<>();
    private final Map<Personal, WorkCalendar> calendars = new HashMap<>();

    /** @param people who were asked for, whether anything is said of them or not */
    WorkTimeRows(Collection<Long> people, LocalDate first, LocalDate last) {
        this.people = Set.copyOf(people);
        this.first = first;
        this.last = last;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    /** A calendar year of a region. */
    record RegionYear(String region, int year) implements Comparable<RegionYear> {
        @Override
        public int compareTo(RegionYear other) {
            int byRegion = region.compareTo(other.region);
            return byRegion == 0 ? Integer.compare(year, other.year) : byRegion;
        }
    }

    /** What is said of one person; whoever has the same has the same calendar. */
    private record Personal(String home, Map<LocalDate, WorkPattern> patterns, Map<LocalDate, Workplace> workplaces) {}

    void add(ResultSet row) throws SQLException {
        String region = row.getString("region");
        String place = row.getString("place");
        LocalDate day = row.getObject("day", LocalDate.class);
        Long person = row.getObject("employee_id", Long.class);
        switch (row.getString("kind")) {
            case "PATTERN" ->
                patterns.computeIfAbsent(person, id -> new HashMap<>()).put(day, pattern(row));
            case "HOME" -> homes.put(person, place);
            case "WORKPLACE" ->
                workplaces.computeIfAbsent(person, id -> new HashMap<>()).put(day, new Workplace(place, region));
            case "LOCATION" ->
                regions.computeIfAbsent(place, name -> new TreeMap<>()).put(day, region);
            case "OVERRIDE" -> rules.override(region, day, Closing.valueOf(place), row.getString("name"));
            case "HOLIDAY" -> rules.stored(region, day, row.getString("name"));
            default -> stored.add(new RegionYear(region, day.getYear()));
        }
    }

    private Personal personal(long employeeId) {
        return new Personal(
                homes.get(employeeId),
                patterns.getOrDefault(employeeId, Map.of()),
                workplaces.getOrDefault(employeeId, Map.of()));
    }

    static WorkPattern pattern(ResultSet row) throws SQLException {
        return new WorkPattern(
                row.getObject("anchor", LocalDate.class), minutes(row, "mornings"), minutes(row, "afternoons"));
    }

    private static List<Integer> minutes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }

    /** The years of regions that somebody needs in these days and that nobody has used before. */
    Set<RegionYear> missing() {
        Set<RegionYear> missing = new TreeSet<>();
        Set<Personal> places = new HashSet<>();
        for (long person : people) {
            Personal personal = personal(person);
            // Patterns do not matter here; without them fewer people differ.
            places.add(new Personal(personal.home(), Map.of(), personal.workplaces()));
        }
        for (Personal place : places) {
            RegionTimeline timeline = timeline(place);
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                int year = day.getYear();
                timeline.regionOn(day)
                        .map(region -> new RegionYear(region, year))
                        .ifPresent(missing::add);
            }
        }
        missing.removeAll(stored);
        return missing;
    }

    /** The calendar of one of the people who were asked for. */
    WorkCalendar calendar(long employeeId) {
        return calendars.computeIfAbsent(personal(employeeId), this::calendar);
    }

    private WorkCalendar calendar(Personal personal) {
        RegionTimeline timeline = timeline(personal);
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            rules.on(timeline.regionOn(day).orElse(RegionTimeline.EVERYWHERE), day)
                    .ifPresent(holiday -> holidays.put(holiday.day(), holiday));
        }
        return new WorkCalendar(personal.patterns(), holidays);
    }

    private RegionTimeline timeline(Personal personal) {
        return new RegionTimeline(personal.home(), personal.workplaces(), regions);
    }
}
