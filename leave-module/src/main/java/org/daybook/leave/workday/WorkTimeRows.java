package org.daybook.leave.workday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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

/** What the one statement of {@link WorkTimeStore} found about a person's working time in a span of days. */
final class WorkTimeRows {

    private final NavigableMap<LocalDate, WorkPattern> patterns = new TreeMap<>();
    private final Map<LocalDate, Workplace> workplaces = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, String>> regions = new HashMap<>();
    private final HolidayRules rules = new HolidayRules();
    private final Set<RegionYear> stored = new HashSet<>();
    private String home;

    /** A calendar year of a region. */
    record RegionYear(String region, int year) implements Comparable<RegionYear> {
        @Override
        public int compareTo(RegionYear other) {
            int byRegion = region.compareTo(other.region);
            return byRegion == 0 ? Integer.compare(year, other.year) : byRegion;
        }
    }

    void add(ResultSet row) throws SQLException {
        String region = row.getString("region");
        String place = row.getString("place");
        LocalDate day = row.getObject("day", LocalDate.class);
        switch (row.getString("kind")) {
            case "PATTERN" -> patterns.put(day, pattern(row));
            case "HOME" -> home = place;
            case "WORKPLACE" -> workplaces.put(day, new Workplace(place, region));
            case "LOCATION" ->
                regions.computeIfAbsent(place, name -> new TreeMap<>()).put(day, region);
            case "OVERRIDE" -> rules.override(region, day, Closing.valueOf(place), row.getString("name"));
            case "HOLIDAY" -> rules.stored(region, day, row.getString("name"));
            default -> stored.add(new RegionYear(region, day.getYear()));
        }
    }

    static WorkPattern pattern(ResultSet row) throws SQLException {
        return new WorkPattern(
                row.getObject("anchor", LocalDate.class), minutes(row, "mornings"), minutes(row, "afternoons"));
    }

    private static List<Integer> minutes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }

    /** The years of regions that the person needs in these days and that nobody has used before. */
    Set<RegionYear> missing(LocalDate first, LocalDate last) {
        RegionTimeline timeline = timeline();
        Set<RegionYear> missing = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            int year = day.getYear();
            timeline.regionOn(day).map(region -> new RegionYear(region, year)).ifPresent(missing::add);
        }
        missing.removeAll(stored);
        return missing;
    }

    WorkCalendar calendar(LocalDate first, LocalDate last) {
        RegionTimeline timeline = timeline();
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            rules.on(timeline.regionOn(day).orElse(RegionTimeline.EVERYWHERE), day)
                    .ifPresent(holiday -> holidays.put(holiday.day(), holiday));
        }
        return new WorkCalendar(patterns, holidays);
    }

    private RegionTimeline timeline() {
        return new RegionTimeline(home, workplaces, regions);
    }
}
