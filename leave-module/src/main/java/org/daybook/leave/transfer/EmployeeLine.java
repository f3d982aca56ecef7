package org.daybook.leave.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeView;
import org.daybook.leave.ImportFinding.Outcome;
import org.daybook.leave.ImportKind;

/**
 * A line about a person.
 *
 * @param details without the manager, whose id may not be known yet
 * @param managerEmail in lower case, or null
 */
record EmployeeLine(EmployeeDetails details, String managerEmail) {

    /** Names of columns by members of the details. */
    static final Map<String, String> COLUMNS = Map.of(
            "joiningDate", "joining_date",
            "leavingDate", "leaving_date",
            "managerId", "manager_email");

    static EmployeeLine of(Cells cells) {
        return new EmployeeLine(
                details(
                        cells.text("email"),
                        cells.text("name"),
                        cells.text("department"),
                        cells.date("joining_date", true),
                        cells.date("leaving_date", false),
                        cells.text("location"),
                        cells.text("locale")),
                cells.email("manager_email", false));
    }

    /** What {@link #cells} said. */
    static EmployeeLine of(List<String> cells) {
        return new EmployeeLine(
                details(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        LocalDate.parse(cells.get(3)),
                        cells.get(4).isEmpty() ? null : LocalDate.parse(cells.get(4)),
                        orNull(cells.get(6)),
                        orNull(cells.get(7))),
                orNull(cells.get(5)));
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static EmployeeDetails details(
            String email,
            String name,
            String department,
            LocalDate joining,
            LocalDate leaving,
            String location,
            String locale) {
        return new EmployeeDetails(name, email, department, joining, leaving, null, location, locale, Set.of());
    }

    List<String> cells() {
        return Arrays.asList(
                details.email(),
                details.name(),
                details.department(),
                details.joiningDate().toString(),
                Objects.toString(details.leavingDate(), null),
                managerEmail,
                details.location(),
                details.locale());
    }

    String key() {
        return details.email() == null ? null : details.email().toLowerCase(Locale.ROOT);
    }

    EmployeeDetails under(Long managerId) {
        return new EmployeeDetails(
                details.name(),
                details.email(),
                details.department(),
                details.joiningDate(),
                details.leavingDate(),
                managerId,
                details.location(),
                details.locale(),
                Set.of());
    }

    /** In which columns a person who is there is another; an empty cell says nothing. */
    List<Finding> differences(long line, EmployeeView known, String knownManager) {
        List<List<Object>> values = List.of(
                Arrays.asList(details.name(), known.name()),
                Arrays.asList(details.department(), known.department()),
                Arrays.asList(details.joiningDate(), known.joiningDate()),
                Arrays.asList(details.leavingDate(), known.leavingDate()),
                Arrays.asList(managerEmail, knownManager),
                Arrays.asList(details.location(), known.location()),
                Arrays.asList(details.locale(), known.locale()));
        List<String> columns = ImportKind.EMPLOYEES
                .columns()
                .subList(1, ImportKind.EMPLOYEES.columns().size());
        List<Finding> differences = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object told = values.get(i).get(0);
            Object kept = values.get(i).get(1);
            if (told != null && !told.equals(kept)) {
                String message = "The file says " + Cells.shown(told) + ", Daybook has " + Cells.shown(kept) + ".";
                differences.add(new Finding(line, Outcome.DIFFERS, columns.get(i), "differs", message, known.id()));
            }
        }
        return differences;
    }
}
