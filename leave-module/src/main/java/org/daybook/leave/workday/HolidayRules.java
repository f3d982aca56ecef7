package org.daybook.leave.workday;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.leave.DayPart;

/**
 * Which holidays a region has. What the company said of a day goes before the library; what it said of a smaller region
 * goes before what it said of a larger one or of all.
 */
final class HolidayRules {

    private final Map<Place, Said> overrides = new HashMap<>();
    private final Map<Place, String> library = new HashMap<>();

    private record Place(String region, LocalDate day) {}

    /** What the company said: closed in part, or worked although the library has a holiday. */
    private record Said(Closing closing, String name) {}

    /** What can be said of a day. */
    enum Closing {
        FULL,
        MORNING,
        AFTERNOON,
        /** It is an ordinary day, whatever the library says. */
        NOTHING,
        /** Nothing is said any more. */
        WITHDRAWN
    }

    /** The newest word of the company about a day in a region and all below it; an empty region is everywhere. */
    void override(String region, LocalDate day, Closing closing, String name) {
        overrides.put(new Place(region, day), new Said(closing, name));
    }

    /** A holiday of the library. */
    void stored(String region, LocalDate day, String name) {
        library.put(new Place(region, day), name);
    }

    /** The holiday of a date in a region, if it is one. */
    Optional<Holiday> on(String region, LocalDate day) {
        for (String place = region; place != null; place = larger(place)) {
            Said said = overrides.get(new Place(place, day));
            if (said != null && said.closing() != Closing.WITHDRAWN) {
                return said.closing() == Closing.NOTHING
                        ? Optional.empty()
                        : Optional.of(
                                new Holiday(day, DayPart.valueOf(said.closing().name()), said.name()));
            }
        }
        return Optional.ofNullable(library.get(new Place(region, day)))
                .map(name -> new Holiday(day, DayPart.FULL, name));
    }

    /** The region around one: de-by, de, everywhere, null. */
    private static String larger(String region) {
        if (region.isEmpty()) {
            return null;
        }
        int dash = region.lastIndexOf('-');
        return dash < 0 ? RegionTimeline.EVERYWHERE : region.substring(0, dash);
    }
}
