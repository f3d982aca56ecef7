package org.daybook.acceptance.promises;

import static org.daybook.acceptance.promises.Company.day;
import static org.daybook.acceptance.promises.Company.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Topology;

/**
 * Where an interleaving is played: an employee with a manager and a pending day of casual leave, of which one of eight
 * days is left, and the calls that race.
 */
final class Scene {

    static final LocalDate PENDING_DAY = day(2, DayOfWeek.WEDNESDAY);
    static final LocalDate FREE_DAY = day(4, DayOfWeek.WEDNESDAY);
    static final LocalDate OTHER_FREE_DAY = day(6, DayOfWeek.WEDNESDAY);

    /** Lies before all of these days. */
    private static final LocalDate LAST_DAY_AT_WORK = day(1, DayOfWeek.FRIDAY);

    final Company company;
    final Api api;
    final Person hr;
    final Person manager;
    final Person employee;
    private final Reply pending;

    Scene(Api api) {
        this.api = api;
        company = new Company(api);
        hr = company.hireHr();
        manager = company.hire(null);
        employee = company.hire(manager);
        api.post(
                        "/leave-requests",
                        employee.email(),
                        leave("casual", day(20, DayOfWeek.MONDAY), day(21, DayOfWeek.MONDAY)))
                .expecting(201);
        pending = company.submit(employee, "casual", PENDING_DAY).expecting(201);
    }

    long request() {
        return pending.id();
    }

    Reply submit(LocalDate day) {
        return company.submit(employee, "casual", day);
    }

    Reply submit(LocalDate day, String part) {
        return api.post("/leave-requests", employee.email(), leave("casual", day, part, day, part));
    }

    Reply submitTwoDays() {
        return api.post("/leave-requests", employee.email(), leave("casual", FREE_DAY, FREE_DAY.plusDays(1)));
    }

    /** Under a key, with the same body each time. */
    Reply submitOnce(String key) {
        return api.post(
                "/leave-requests", employee.email(), leave("casual", FREE_DAY, FREE_DAY), "Idempotency-Key", key);
    }

    Reply act(Person actor, String step) {
        return company.act(actor, request(), step);
    }

    /** As the employee sees it before anybody decides. */
    Reply withdrawAsRead() {
        return company.act(employee, request(), "withdraw", "If-Match", pending.etag());
    }

    Reply takeAway(int days) {
        return api.post(
                "/employees/" + employee.id() + "/adjustments",
                hr.email(),
                "{\"leaveType\":\"casual\",\"year\":2026,\"days\":-" + days + ",\"reason\":\"tested\"}");
    }

    Reply leaveCompany() {
        return patch(employee, "{\"leavingDate\":\"" + LAST_DAY_AT_WORK + "\"}", etagOf(employee));
    }

    Reply patch(Person person, String change, String etag) {
        return api.patch("/employees/" + person.id(), Topology.ADMIN, change, etag);
    }

    String etagOf(Person person) {
        return api.get("/employees/" + person.id(), Topology.ADMIN)
                .expecting(200)
                .etag();
    }

    Reply hireAs(String email) {
        return api.post(
                "/employees",
                Topology.ADMIN,
                "{\"name\":\"Somebody\",\"email\":\"%s\",\"department\":\"Ops\",\"joiningDate\":\"2025-01-06\",\"managerId\":%d}"
                        .formatted(email, manager.id()));
    }

    static String freshAddress() {
        return UUID.randomUUID() + "@daybook.test";
    }

    String status() {
        return api.get("/leave-requests/" + request(), Topology.ADMIN)
                .expecting(200)
                .json()
                .path("status")
                .asText();
    }
}
