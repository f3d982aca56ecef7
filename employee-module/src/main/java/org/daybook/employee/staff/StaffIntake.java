package org.daybook.employee.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Newcomers;
import org.daybook.employee.PeopleJoined;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.platform.audit.AuditOrigin;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one implementation of {@link Newcomers}. */
@Stateless
public class StaffIntake implements Newcomers {

    private static final RoleSet ROLES = new RoleSet();

    @Inject
    private Jdbi sql;

    @Inject
    private StaffTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<PeopleJoined> joined;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Violation> faultsOf(EmployeeDetails details) {
        try {
            DetailsPolicy.check(details);
            return List.of();
        } catch (RuleViolation faults) {
            return faults.violations();
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, EmployeeView> byEmail(Collection<String> emails) {
        LocalDate today = LocalDate.now(clock);
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM employee.employees WHERE lower(email) = ANY(:emails)")
                .bindArray("emails", String.class, emails)
                .map((row, context) -> view(row, today))
                .collect(Collectors.toMap(person -> keyOf(person.email()), Function.identity())));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, String> emailsOf(Collection<Long> ids) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT id, email FROM employee.employees WHERE id = ANY(:ids)")
                        .bindArray("ids", Long.class, ids)
                        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("email")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<EmployeeView> after(long id, int most) {
        LocalDate today = LocalDate.now(clock);
        return sql.withHandle(
                handle -> handle.createQuery("SELECT * FROM employee.employees WHERE id > :id ORDER BY id LIMIT :most")
                        .bind("id", id)
                        .bind("most", most)
                        .map((row, context) -> view(row, today))
                        .list());
    }

    /** New people have nobody below them yet, so that no chain of managers can come back to where it began. */
    @Override
    public List<Long> hireAll(List<EmployeeDetails> people, AuditOrigin origin) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, Long> ids = sql.withHandle(handle -> insert(handle, people));
        List<Long> hired = new ArrayList<>();
        people.forEach(person -> hired.add(ids.get(keyOf(person.email()))));
        trail.hired(hired, people, origin);
        List<Long> added = hired.stream().filter(Objects::nonNull).toList();
        if (!added.isEmpty()) {
            joined.fire(new PeopleJoined(added));
        }
        return hired;
    }

    private Map<String, Long> insert(Handle handle, List<EmployeeDetails> people) {
        return handle.createQuery("""
                        INSERT INTO employee.employees (name, email, department, joining_date, leaving_date,
                            manager_id, location, locale, roles, created_at, updated_at, version)
                        SELECT name, email, department, joining_date, leaving_date, manager_id, location, locale,
                               :roles, :at, :at, 1
                        FROM unnest(:names, :emails, :departments, :joining, :leaving, :managers, :locations, :locales)
                             WITH ORDINALITY AS row (name, email, department, joining_date, leaving_date, manager_id,
                                 location, locale, position)
                        ORDER BY position
                        ON CONFLICT (lower(email)) DO NOTHING
                        RETURNING lower(email) AS key, id
                        """)
                .bind("roles", ROLES.convertToDatabaseColumn(null))
                .bind("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .bindArray("names", String.class, column(people, EmployeeDetails::name))
                .bindArray("emails", String.class, column(people, EmployeeDetails::email))
                .bindArray("departments", String.class, column(people, EmployeeDetails::department))
                .bindArray("joining", LocalDate.class, column(people, EmployeeDetails::joiningDate))
                .bindArray("leaving", LocalDate.class, column(people, EmployeeDetails::leavingDate))
                .bindArray("managers", Long.class, column(people, EmployeeDetails::managerId))
                .bindArray("locations", String.class, column(people, EmployeeDetails::location))
                .bindArray("locales", String.class, column(people, EmployeeDetails::locale))
                .map((row, context) -> Map.entry(row.getString("key"), row.getLong("id")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Object[] column(List<EmployeeDetails> people, Function<EmployeeDetails, ?> value) {
        return people.stream().map(value).toArray();
    }

    private static String keyOf(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static EmployeeView view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate leaving = row.getObject("leaving_date", LocalDate.class);
        return new EmployeeView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("department"),
                row.getObject("joining_date", LocalDate.class),
                leaving,
                row.getObject("manager_id", Long.class),
                row.getString("location"),
                row.getString("locale"),
                ROLES.convertToEntityAttribute(row.getString("roles")),
                leaving == null || leaving.isAfter(today),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getLong("version"));
    }
}
