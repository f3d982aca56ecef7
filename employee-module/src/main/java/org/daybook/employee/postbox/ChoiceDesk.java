package org.daybook.employee.postbox;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.employee.Employees;
import org.daybook.employee.MailChoices;
import org.daybook.employee.MailKind;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.jdbi.v3.core.Jdbi;

/** The one implementation of {@link MailChoices}. */
@Stateless
public class ChoiceDesk implements MailChoices {

    private static final Set<MailKind> OPTIONAL =
            Arrays.stream(MailKind.values()).filter(MailKind::isOptional).collect(Collectors.toUnmodifiableSet());

    @EJB
    private Employees employees;

    @Inject
    private AuditTrail trail;

    @Inject
    private Jdbi sql;

    @Override
    public Set<MailKind> wanted(long employeeId) {
        employees.get(employeeId);
        return stored(employeeId);
    }

    @Override
    public Set<MailKind> choose(long employeeId, Set<MailKind> wanted) {
        Set<MailKind> before = wanted(employeeId);
        Set<MailKind> after = EnumSet.copyOf(OPTIONAL);
        after.retainAll(wanted);
        if (!after.equals(before)) {
            store(employeeId, after);
            trail.record(new AuditEvent(
                    "mail-choices.changed",
                    "mail-choices",
                    employeeId,
                    employeeId,
                    Map.of("wanted", names(before)),
                    Map.of("wanted", names(after))));
        }
        return after;
    }

    private Set<MailKind> stored(long employeeId) {
        Set<String> unwanted = sql.withHandle(handle -> handle.createQuery(
                        "SELECT unnest(unwanted) FROM employee.mail_choices WHERE employee_id = :employee")
                .bind("employee", employeeId)
                .mapTo(String.class)
                .set());
        return OPTIONAL.stream()
                .filter(kind -> !unwanted.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void store(long employeeId, Set<MailKind> wanted) {
        Object[] unwanted = OPTIONAL.stream()
                .filter(kind -> !wanted.contains(kind))
                .map(MailKind::name)
                .sorted()
                .toArray();
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO employee.mail_choices (employee_id, unwanted) VALUES (:employee, :unwanted)
                        ON CONFLICT (employee_id) DO UPDATE SET unwanted = excluded.unwanted, updated_at = now()
                        """)
                .bind("employee", employeeId)
                .bindArray("unwanted", String.class, unwanted)
                .execute());
    }

    private static List<String> names(Set<MailKind> kinds) {
        return kinds.stream().map(MailKind::name).sorted().toList();
    }
}
