package org.daybook.employee.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.daybook.employee.EmployeeDetails;
import org.daybook.platform.audit.AuditBatch;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.platform.audit.AuditTrail;

/** What the audit trail hears of people: one row each time that a person gets a new version. */
@ApplicationScoped
class StaffTrail {

    private static final String SUBJECT = "employee";

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditBatch batch;

    void hired(long id, EmployeeDetails details) {
        trail.record(AuditEvent.added("employee.hired", SUBJECT, id, id, values(details)));
    }

    /** @param ids null for somebody who was not hired after all */
    void hired(List<Long> ids, List<EmployeeDetails> people, AuditOrigin origin) {
        batch.record(
                IntStream.range(0, ids.size())
                        .filter(i -> ids.get(i) != null)
                        .mapToObj(i -> AuditEvent.added(
                                "employee.hired", SUBJECT, ids.get(i), ids.get(i), values(people.get(i))))
                        .toList(),
                origin);
    }

    /** Keeps the values that differ, old and new. */
    void changed(long id, EmployeeDetails before, EmployeeDetails after) {
        Map<String, Object> old = values(before);
        Map<String, Object> current = values(after);
        old.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), current.get(entry.getKey())));
        current.keySet().retainAll(old.keySet());
        trail.record(new AuditEvent(action(old, current), SUBJECT, id, id, old, current));
    }

    void erased(long id) {
        trail.record(AuditEvent.plain("employee.erased", SUBJECT, id, id));
    }

    /** One change is one row, named by the weightiest thing in it. */
    private static String action(Map<String, Object> old, Map<String, Object> current) {
        if (current.containsKey("leavingDate")) {
            return current.get("leavingDate") == null ? "employee.rehired" : "employee.left";
        }
        return old.containsKey("roles") ? "employee.roles-changed" : "employee.changed";
    }

    private static Map<String, Object> values(EmployeeDetails details) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", details.name());
        values.put("email", details.email());
        values.put("department", details.department());
        values.put("joiningDate", details.joiningDate());
        values.put("leavingDate", details.leavingDate());
        values.put("managerId", details.managerId());
        values.put("location", details.location());
        values.put("locale", details.locale());
        values.put("roles", RoleSet.withEmployee(details.roles()));
        return values;
    }
}
