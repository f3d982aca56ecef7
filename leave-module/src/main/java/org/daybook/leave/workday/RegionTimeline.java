package org.daybook.leave.workday;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose holidays one person has, by date. A dated workplace goes before the location that the person's record names; a
 * workplace may name a region itself, otherwise its location's region counts, and where a location has none, the
 * company's.
 */
final class RegionTimeline {

    /** The location that stands for all that have no region of their own. */
    static final String EVERYWHERE = "";

    private final String home;
    private final NavigableMap<LocalDate, Workplace> workplaces = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, String>> regions;

    /** Where somebody works from a day on: a location or a region, one of them null. */
    record Workplace(String location, String region) {}

    /**
     * @param home the location that the person's record names, or null
     * @param workplaces by their first day
     * @param regions of each location, by their first day; an empty region has no holidays
     */
    RegionTimeline(
            String home,
            Map<LocalDate, Workplace> workplaces,
            Map<String, ? extends NavigableMap<LocalDate, String>> regions) {
        this.home = home;
        this.workplaces.putAll(workplaces);
        this.regions = Map.copyOf(regions);
    }

    /** The region on a date; empty if nobody said one. */
    Optional<String> regionOn(LocalDate date) {
        Workplace workplace = Optional.ofNullable(workplaces.floorEntry(date))
                .map(Map.Entry::getValue)
                .orElse(new Workplace(home, null));
        Optional<String> region = workplace.region() != null
                ? Optional.of(workplace.region())
                : regionOf(workplace.location(), date).or(() -> regionOf(EVERYWHERE, date));
        return region.filter(code -> !code.isEmpty());
    }

    private Optional<String> regionOf(String location, LocalDate date) {
        return Optional.ofNullable(location)
                .map(regions::get)
                .map(dated -> dated.floorEntry(date))
                .map(Map.Entry::getValue);
    }
}
