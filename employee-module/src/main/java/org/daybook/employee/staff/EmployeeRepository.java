package org.daybook.employee.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.employee.EmployeeQuery;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;

/** Where people are kept. */
@ApplicationScoped
class EmployeeRepository {

    @PersistenceContext(unitName = "employee")
    private EntityManager entities;

    /** Writes it at once: the database gives the id. */
    void add(Employee employee) {
        entities.persist(employee);
        entities.flush();
    }

    /** Writes pending changes now, so that a broken constraint shows while it can still be explained. */
    void flush() {
        entities.flush();
    }

    Optional<Employee> find(long id) {
        return Optional.ofNullable(entities.find(Employee.class, id));
    }

    /** @throws RuleViolation {@code not-found} */
    Employee get(long id) {
        return find(id).orElseThrow(() -> RuleViolation.notFound("employee", id));
    }

    Optional<Employee> findByEmail(String email) {
        return entities.createQuery("SELECT e FROM Employee e WHERE LOWER(e.email) = LOWER(:email)", Employee.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** In the order of name and id; one more than the page holds. */
    @SuppressWarnings("unchecked")
    List<Employee> search(EmployeeQuery query, LocalDate today) {
        List<String> conditions = new ArrayList<>();
        Map<Integer, Object> values = new HashMap<>();
        narrow(query, today, conditions, values);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        Query select = entities.createNativeQuery(
                "SELECT * FROM employee.employees" + where + " ORDER BY name, id LIMIT ?7", Employee.class);
        values.put(7, query.page().fetchSize());
        values.forEach(select::setParameter);
        return select.getResultList();
    }

    private static void narrow(
            EmployeeQuery query, LocalDate today, List<String> conditions, Map<Integer, Object> values) {
        if (query.text() != null) {
            conditions.add("(lower(name) || ' ' || lower(email)) LIKE lower(?1) ESCAPE '!'");
            values.put(1, "%" + query.text().replaceAll("[!%_]", "!$0") + "%");
        }
        if (query.department() != null) {
            conditions.add("department = ?2");
            values.put(2, query.department());
        }
        if (query.managerId() != null) {
            conditions.add("manager_id = ?3");
            values.put(3, query.managerId());
        }
        if (query.active() != null) {
            conditions.add(query.active() ? "(leaving_date IS NULL OR leaving_date > ?4)" : "leaving_date <= ?4");
            values.put(4, today);
        }
        if (query.page().after() != null) {
            Cursor after = query.page().after();
            conditions.add("(name, id) > (?5, ?6)");
            values.put(5, after.sortKey());
            values.put(6, after.id());
        }
    }

    /** Whether the chain of managers above {@code employeeId} contains {@code managerId}. */
    boolean isAbove(long managerId, long employeeId) {
        Number found = (Number) entities.createNativeQuery("""
                        WITH RECURSIVE line (id) AS (
                            SELECT manager_id FROM employee.employees WHERE id = ?1
                            UNION
                            SELECT e.manager_id FROM employee.employees e JOIN line ON e.id = line.id
                        )
                        SELECT count(*) FROM line WHERE id = ?2
                        """)
                .setParameter(1, employeeId)
                .setParameter(2, managerId)
                .getSingleResult();
        return found.intValue() > 0;
    }

    /** Reads a person anew, whom nobody else changes until the running transaction ends. */
    void hold(Employee employee) {
        entities.refresh(employee, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether somebody else works here as an administrator and has a way to sign in. */
    boolean hasOtherAdministrator(long id, LocalDate today) {
        Number found = (Number) entities.createNativeQuery("""
                        SELECT count(*) FROM employee.employees e LEFT JOIN employee.accounts a ON a.employee_id = e.id
                        WHERE 'ADMIN' = ANY (string_to_array(e.roles, ',')) AND e.id <> ?1
                          AND (e.leaving_date IS NULL OR e.leaving_date > ?2) AND a.disabled_at IS NULL
                          AND (a.password_hash IS NOT NULL
                               OR EXISTS (SELECT FROM employee.identity_links l WHERE l.employee_id = e.id))
                        """)
                .setParameter(1, id)
                .setParameter(2, today)
                .getSingleResult();
        return found.intValue() > 0;
    }

    /** Serialises the withdrawal of administrators, so that two of them do not each count on the other. */
    void lockAdministrators() {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('employee.administrators'))")
                .getSingleResult();
    }

    /** Serialises changes of the reporting tree, so that two of them cannot close a circle together. */
    void lockReportingTree() {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('employee.reporting-tree'))")
                .getSingleResult();
    }
}
