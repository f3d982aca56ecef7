package org.daybook.leave.workday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.leave.RegionView;

/**
 * The holidays of the world as Jollyday knows them. A region is the path of a calendar: {@code de}, {@code de-bw},
 * {@code us-ny}. Public and bank holidays count, days that are only observed do not.
 */
@ApplicationScoped
class HolidayLibrary {

    /** The countries, each with its regions once somebody has asked for them: reading all takes seconds. */
    private Map<String, List<RegionView>> countries;

    /** Every country and region that there is, by code. */
    List<RegionView> regions() {
        return countries().keySet().stream()
                .flatMap(country -> regionsOf(country).stream())
                .sorted(Comparator.comparing(RegionView::code))
                .toList();
    }

    boolean knows(String region) {
        String country = region.split("-", 2)[0];
        return countries().containsKey(country)
                && regionsOf(country).stream().anyMatch(known -> known.code().equals(region));
    }

    private synchronized Map<String, List<RegionView>> countries() {
        if (countries == null) {
            countries = new TreeMap<>();
            withOwnLoader(HolidayManager::getSupportedCalendarCodes)
                    .forEach(code -> countries.put(code.toLowerCase(Locale.ROOT), List.of()));
        }
        return countries;
    }

    private synchronized List<RegionView> regionsOf(String country) {
        return countries.compute(
                country,
                (code, known) -> known.isEmpty()
                        ? withOwnLoader(() -> tree("", manager(code).getCalendarHierarchy(), code)
                                .toList())
                        : known);
    }

    /** Names of the holidays of a region in a calendar year, by date; several on one date are named together. */
    SortedMap<LocalDate, String> holidays(String region, int year) {
        String[] path = region.split("-");
        SortedMap<LocalDate, String> names = new TreeMap<>();
        withOwnLoader(() -> manager(path[0]).getHolidays(Year.of(year), Arrays.copyOfRange(path, 1, path.length)))
                .stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .filter(holiday -> holiday.getDate().getYear() == year)
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> names.merge(
                        holiday.getDate(), holiday.getDescription(Locale.ENGLISH), (one, two) -> one + ", " + two));
        return names;
    }

    private static Stream<RegionView> tree(String parent, CalendarHierarchy calendar, String code) {
        String path = parent + code.toLowerCase(Locale.ROOT);
        return Stream.concat(
                Stream.of(new RegionView(path, calendar.getDescription(Locale.ENGLISH))),
                calendar.getChildren().values().stream().flatMap(child -> tree(path + "-", child, child.getId())));
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /** The library looks for its parts with the loader of the thread, which in a timer's is the server's. */
    private static <T> T withOwnLoader(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HolidayManager.class.getClassLoader());
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
