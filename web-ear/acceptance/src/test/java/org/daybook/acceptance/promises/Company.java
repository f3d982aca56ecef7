package org.daybook.acceptance.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.acceptance.topology.Topology;

/** Hires people and says what they ask for. */
final class Company {

    /** Monday of the first week in which tests take leave: after the business day on which the nodes start. */
    private static final LocalDate FIRST_MONDAY = Topology.CLOCK_START
            .atZone(java.time.ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private static final int WARM_UP_ROUNDS = 60;
    private static final Set<Topology> WARM = ConcurrentHashMap.newKeySet();

    private final Api api;

    Company(Api api) {
        this.api = api;
    }

    /** Has every node do everything some times, so that no race waits for code to be compiled. */
    static void warmUp(Topology topology) {
        if (WARM.add(topology)) {
            topology.nodes().forEach(node -> new Company(Api.at(topology, node.uri())).liveABit());
        }
    }

    private void liveABit() {
        Person manager = hire(null);
        Person employee = hire(manager);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            long request = submit(employee, "unpaid", day(round % 40, DayOfWeek.MONDAY))
                    .expecting(201)
                    .id();
            act(round % 3 == 0 ? employee : manager, request, round % 3 == 0 ? "withdraw" : "approve");
            act(employee, request, "cancel");
        }
    }

    /** Somebody who was hired. */
    record Person(long id, String email) {}

    Person hire(Person manager) {
        return hire(manager, "[\"EMPLOYEE\"]");
    }

    /** Somebody in a department of one's own choice. */
    Person hireInto(String department) {
        return hire(null, "[\"EMPLOYEE\"]", department);
    }

    Person hireHr() {
        return hire(null, "[\"HR\"]");
    }

    private Person hire(Person manager, String roles) {
        return hire(manager, roles, "Ops");
    }

    private Person hire(Person manager, String roles, String department) {
        String email = UUID.randomUUID() + "@daybook.test";
        String boss = manager == null ? "" : "\"managerId\":" + manager.id() + ",";
        Reply hired = api.post(
                        "/employees",
                        Topology.ADMIN,
                        "{\"name\":\"Somebody\",\"email\":\"" + email + "\",\"department\":\"" + department
                                + "\",\"roles\":" + roles
                                + "," + boss + "\"joiningDate\":\"2025-01-06\"}")
                .expecting(201);
        api.signIn(email);
        return new Person(hired.id(), email);
    }

    /** A day of one of the weeks to come, counted from 0. */
    static LocalDate day(int week, DayOfWeek weekday) {
        return FIRST_MONDAY.plusWeeks(week).with(TemporalAdjusters.nextOrSame(weekday));
    }

    static String leave(String type, LocalDate first, LocalDate last) {
        return leave(type, first, "FULL", last, "FULL");
    }

    static String leave(String type, LocalDate first, String startPart, LocalDate last, String endPart) {
        return "{\"leaveType\":\"%s\",\"startDate\":\"%s\",\"startPart\":\"%s\",\"endDate\":\"%s\",\"endPart\":\"%s\"}"
                .formatted(type, first, startPart, last, endPart);
    }

    /** Submits a whole day. */
    Reply submit(Person person, String type, LocalDate day) {
        return api.post("/leave-requests", person.email(), leave(type, day, day));
    }

    /** Takes a step with a request. */
    Reply act(Person actor, long request, String step, String... headers) {
        return api.put("/leave-requests/" + request + "/" + step, actor.email(), "{\"comment\":\"tested\"}", headers);
    }
}
