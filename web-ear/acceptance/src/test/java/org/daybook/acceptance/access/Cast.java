package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.daybook.employee.ServiceScope;

/** The company of {@link Role}, hired and signed in once, and what is needed beside it. */
final class Cast {

    /** An id that nothing has. */
    static final long UNKNOWN = 999_999_999;

    /** Before the business day of the test, and before the first leave. */
    static final String LEFT = "2026-02-27";

    private static final LocalDate FIRST_LEAVE = LocalDate.of(2026, 3, 9);
    private static final LocalDate LAST_LEAVE_OF_FORMER = LocalDate.of(2026, 2, 20);

    private static final Map<URI, Cast> CASTS = new ConcurrentHashMap<>();

    private final Wire wire;
    private final String unique = UUID.randomUUID().toString();
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final Map<Role, Long> sessions = new EnumMap<>(Role.class);
    private final Map<Set<ServiceScope>, String> services = new HashMap<>();
    private final Map<Long, LocalDate> lastLeave = new HashMap<>();

    /** The cast that is already there, or a new one. */
    static Cast at(Topology topology) {
        return CASTS.computeIfAbsent(topology.baseUri(), base -> new Cast(new Wire(topology)));
    }

    private Cast(Wire wire) {
        this.wire = wire;
        for (Role role : Role.values()) {
            Person person = hire(role);
            people.put(role, person);
            tokens.put(role, wire.topology().authorization(person.email()));
            sessions.put(role, session(token(role)));
        }
        wire.asAdministrator(Call.of("PUT", "/employees/" + id(Role.SHUT_OUT) + "/account/disable"));
        Eventually.holds(
                "the disabled person is shut out",
                Duration.ofSeconds(60),
                () -> wire.send(Call.get("/auth/me"), token(Role.SHUT_OUT)).status() == 401);
        leave(person(Role.FORMER));
    }

    /** Somebody of the company. */
    record Person(long id, String email, Role role) {}

    Wire wire() {
        return wire;
    }

    Person person(Role role) {
        return people.get(role);
    }

    long id(Role role) {
        return person(role).id();
    }

    String department(Role role) {
        return (role == Role.OUTSIDER || role == Role.OTHER_LEAD ? "Other " : "Team ") + unique;
    }

    /** The {@code Authorization} of somebody, as of their first sign-in. */
    String token(Role role) {
        return tokens.get(role);
    }

    /** Somebody's first session. */
    long session(Role role) {
        return sessions.get(role);
    }

    /** The session that a token belongs to. */
    long session(String token) {
        for (JsonNode session :
                wire.send(Call.get("/auth/sessions"), token).json().path("items")) {
            if (session.get("current").asBoolean()) {
                return session.get("id").asLong();
            }
        }
        throw new AssertionError("A token without a session.");
    }

    /** The {@code Authorization} of a viewer who calls an operation; null for nobody. */
    String token(Onlooker viewer, Line line) {
        if (!viewer.isService()) {
            return viewer.role() == null ? null : token(viewer.role());
        }
        Set<ServiceScope> scopes = new TreeSet<>(Set.of(ServiceScope.values()));
        line.scope().ifPresent(opening -> {
            if (viewer == Onlooker.SERVICE) {
                scopes.retainAll(Set.of(opening));
            } else {
                scopes.remove(opening);
            }
        });
        return services.computeIfAbsent(scopes, this::addService);
    }

    private String addService(Set<ServiceScope> scopes) {
        JsonNode made = wire.asAdministrator(Call.of("POST", "/service-accounts", serviceAccount(scopes)))
                .json();
        return "Bearer " + made.get("token").asText();
    }

    String serviceAccount(Set<ServiceScope> scopes) {
        ObjectNode body = Answer.JSON.createObjectNode().put("name", "Program");
        body.put("expiresAt", OffsetDateTime.now(ZoneOffset.UTC).plusDays(30).toString());
        scopes.forEach(scope -> body.withArray("scopes").add(scope.text()));
        return body.toString();
    }

    long addServiceAccount() {
        String body = serviceAccount(Set.of(ServiceScope.READ_LEAVE));
        return wire.asAdministrator(Call.of("POST", "/service-accounts", body))
                .json()
                .at("/account/id")
                .asLong();
    }

    /** An import of a file without lines. */
    long addImport() {
        Call call = Call.of("POST", "/imports?kind=BALANCES", "email,leave_type,year,balance\n");
        return wire.asAdministrator(call.with("Content-Type", "text/csv"))
                .json()
                .get("id")
                .asLong();
    }

    /** The state of everybody. */
    Map<Role, String> tags() {
        Map<Role, String> tags = new EnumMap<>(Role.class);
        people.forEach((role, person) -> tags.put(
                role,
                wire.asAdministrator(Call.get("/employees/" + person.id())).tag()));
        return tags;
    }

    /** What happened to a request. */
    JsonNode history(long request) {
        return wire.asAdministrator(Call.get("/leave-requests/" + request + "/history"))
                .json()
                .get("items");
    }

    /** Somebody new who stands where that one stands; they have left if that one has. */
    Person another(Role role) {
        Person person = hire(role);
        if (role == Role.FORMER) {
            leave(person);
        }
        return person;
    }

    /** A new person's body. */
    String details(Role role) {
        ObjectNode body = Answer.JSON.createObjectNode();
        body.put("name", role + " " + unique);
        body.put("email", UUID.randomUUID() + "@daybook.test");
        body.put("department", department(role));
        body.put("joiningDate", "2020-01-01");
        if (role.manager() != null) {
            body.put("managerId", id(role.manager()));
        }
        return body.toString();
    }

    private Person hire(Role role) {
        Answer hired = wire.asAdministrator(Call.of("POST", "/employees", details(role)));
        JsonNode json = hired.json();
        Person person = new Person(json.get("id").asLong(), json.get("email").asText(), role);
        role.granted().ifPresent(granted -> {
            String roles = "{\"roles\":[\"EMPLOYEE\",\"" + granted + "\"]}";
            wire.asAdministrator(
                    Call.of("PATCH", "/employees/" + person.id(), roles).with("If-Match", hired.tag()));
        });
        return person;
    }

    private void leave(Person person) {
        wire.asAdministrator(Call.of("DELETE", "/employees/" + person.id() + "?leavingDate=" + LEFT));
    }

    /** A session that was just begun. */
    JsonNode signIn(Person person) {
        Answer answer = wire.send(Call.of("POST", "/auth/login", credentials(person)), null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    String credentials(Person person) {
        return Answer.JSON
                .createObjectNode()
                .put("email", person.email())
                .put("password", SignIn.PASSWORD)
                .toString();
    }

    /** The link of an invitation, without what comes before its token. */
    String invitation(Person person) {
        return wire.asAdministrator(Call.of("POST", "/employees/" + person.id() + "/invitation"))
                .json()
                .get("link")
                .asText()
                .replaceFirst(".*#", "");
    }

    /** Why somebody asks for leave: what they tell nobody but those who may see it. */
    static String secret(Role role) {
        return "The reason of " + role + ".";
    }

    /** Leave that nothing stands against: one working day of its own, with others between it and the last. */
    String submission(Person person, String type) {
        boolean former = person.role() == Role.FORMER;
        LocalDate day = lastLeave.merge(
                person.id(), former ? LAST_LEAVE_OF_FORMER : FIRST_LEAVE, (last, first) -> next(last, former));
        return Answer.JSON
                .createObjectNode()
                .put("leaveType", type)
                .put("startDate", day.toString())
                .put("endDate", day.toString())
                .put("reason", secret(person.role()))
                .put("employeeId", person.id())
                .toString();
    }

    private static LocalDate next(LocalDate last, boolean backwards) {
        LocalDate day = last.plusDays(backwards ? -2 : 2);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(backwards ? -1 : 1);
        }
        return day;
    }

    /** A new request of theirs, not decided yet. */
    long pending(Person person, String type) {
        return wire.asAdministrator(Call.of("POST", "/leave-requests", submission(person, type)))
                .json()
                .get("id")
                .asLong();
    }
}
