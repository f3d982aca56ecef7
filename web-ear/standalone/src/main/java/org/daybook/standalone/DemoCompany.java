package org.daybook.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The company that {@code --demo} shows, as the tables {@code demo/people.csv}, {@code demo/leave.csv} and
 * {@code demo/places.csv} describe it. People come after their managers.
 *
 * @param people everybody
 * @param leave what they asked for, and what became of it
 * @param places where they work
 */
record DemoCompany(List<Person> people, List<Leave> leave, List<Place> places) {

    /**
     * One line of {@code people.csv}.
     *
     * @param manager e-mail address, empty for who has none
     * @param roles separated by blanks, empty for plain employees
     */
    record Person(
            String name,
            String email,
            String department,
            LocalDate joined,
            String manager,
            String location,
            String locale,
            String roles) {}

    /**
     * One line of {@code leave.csv}.
     *
     * @param person e-mail address
     * @param type code of the leave type
     * @param when see {@link DemoCalendar}
     * @param days working days, 0.5 for a morning
     * @param outcome {@code approved}, {@code rejected}, {@code withdrawn} or {@code open}
     * @param reason why, may be empty
     * @param comment of who decided, may be empty
     */
    record Leave(String person, String type, String when, double days, String outcome, String reason, String comment) {}

    /**
     * One line of {@code places.csv}.
     *
     * @param region whose holidays count there; empty for none
     */
    record Place(String location, String region) {}

    /** Reads the tables. */
    static DemoCompany load() {
        return new DemoCompany(
                rows("demo/people.csv").map(DemoCompany::person).toList(),
                rows("demo/leave.csv").map(DemoCompany::leave).toList(),
                rows("demo/places.csv").map(cell -> new Place(cell[0], cell[1])).toList());
    }

    /** The manager of a person, if there is one. */
    Optional<String> managerOf(String email) {
        return person(email).map(Person::manager).filter(manager -> !manager.isEmpty());
    }

    /** Who keeps the rules. */
    List<Person> withRole(String role) {
        return people.stream()
                .filter(person -> Arrays.asList(person.roles().split(" ")).contains(role))
                .toList();
    }

    Optional<Person> person(String email) {
        return people.stream().filter(person -> person.email().equals(email)).findFirst();
    }

    private static Person person(String[] cell) {
        return new Person(cell[0], cell[1], cell[2], LocalDate.parse(cell[3]), cell[4], cell[5], cell[6], cell[7]);
    }

    private static Leave leave(String[] cell) {
        return new Leave(cell[0], cell[1], cell[2], Double.parseDouble(cell[3]), cell[4], cell[5], cell[6]);
    }

    private static java.util.stream.Stream<String[]> rows(String resource) {
        try (InputStream stream = DemoCompany.class.getResourceAsStream("/" + resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
