package org.daybook.acceptance.access;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.employee.ServiceScope;

/** For every operation a call that nothing stands against but, perhaps, who makes it. */
final class Calls {

    private static final String LEAVE = "/leave-requests/";
    private static final String PEOPLE = "/employees/";

    private static final Map<String, Function<Cell, Call>> RECIPES = Map.ofEntries(
            entry("GET /", cell -> Call.get("")),
            entry("POST /auth/login", cell -> post("/auth/login", cell.cast().credentials(cell.guest()))),
            entry("POST /auth/refresh", cell -> post("/auth/refresh", refreshToken(cell))),
            entry("POST /auth/logout", cell -> post("/auth/logout", refreshToken(cell))),
            entry("POST /auth/links/redeem", Calls::redemption),
            entry(
                    "POST /auth/reset-requests",
                    cell -> post(
                            "/auth/reset-requests", text("email", cell.guest().email()))),
            entry("PUT /auth/password", Calls::passwordChange),
            entry("DELETE /auth/sessions/{id}", cell -> Call.of("DELETE", "/auth/sessions/" + cell.session())),
            entry("POST /auth/logout-everywhere", Calls::signOutEverywhere),
            entry(
                    "POST /service-accounts",
                    cell -> post("/service-accounts", cell.cast().serviceAccount(Set.of(ServiceScope.READ_LEAVE)))),
            entry(
                    "DELETE /service-accounts/{id}",
                    cell -> Call.of("DELETE", "/service-accounts/" + cell.serviceAccount())),
            entry("POST /employees", cell -> post("/employees", cell.cast().details(Role.PEER))),
            entry("PATCH /employees/{id}", Calls::change),
            entry("PUT /employees/{id}/identity", cell -> linking(cell.personToChange())),
            entry("DELETE /employees/{id}/identity", Calls::unlinking),
            entry("DELETE /employees/{id}", cell -> Call.of("DELETE", PEOPLE + cell.personToChange())),
            entry(
                    "POST /employees/{id}/adjustments",
                    cell -> post(
                            PEOPLE + cell.personToChange() + "/adjustments",
                            "{\"leaveType\":\"annual\",\"year\":2026,\"days\":1,\"reason\":\"Correction\"}")),
            entry(
                    "POST /imports",
                    cell -> post("/imports?kind=EMPLOYEES", "email,name,department,joining_date\n")
                            .with("Content-Type", "text/csv")),
            entry("GET /exports/{what}", cell -> Call.get("/exports/leave")),
            entry("GET /imports/{id}", cell -> Call.get("/imports/" + cell.fileBroughtIn())),
            entry("GET /imports/{id}/report", cell -> Call.get("/imports/" + cell.fileBroughtIn() + "/report")),
            entry(
                    "PUT /employees/{id}/notifications",
                    cell -> Call.of("PUT", PEOPLE + cell.personToChange() + "/notifications", "{}")),
            entry("PUT /outbox/{id}/resend", cell -> Call.of("PUT", "/outbox/" + cell.mail() + "/resend")),
            entry("POST /audit/verification", cell -> Call.of("POST", "/audit/verification")),
            entry("POST /leave-requests", cell -> post("/leave-requests", submission(cell))),
            entry("POST /leave-requests/preview", cell -> post("/leave-requests/preview", submission(cell))),
            entry("GET /leave-requests/{id}", cell -> Call.get(LEAVE + cell.pending())),
            entry("GET /leave-requests/{id}/history", cell -> Call.get(LEAVE + cell.pending() + "/history")),
            entry("PUT /leave-requests/{id}/approve", cell -> Call.of("PUT", LEAVE + cell.pending() + "/approve")),
            entry(
                    "PUT /leave-requests/{id}/reject",
                    cell -> Call.of("PUT", LEAVE + cell.pending() + "/reject", text("comment", "No"))),
            entry("PUT /leave-requests/{id}/withdraw", cell -> Call.of("PUT", LEAVE + cell.pending() + "/withdraw")),
            entry("PUT /leave-requests/{id}/cancel", cell -> Call.of("PUT", LEAVE + cell.approved() + "/cancel")),
            entry("PUT /leave-requests/{id}/undo", cell -> Call.of("PUT", LEAVE + cell.decided() + "/undo")),
            entry("GET /leave-requests/{id}/amendments", cell -> Call.get(LEAVE + cell.pending() + "/amendments")),
            entry("POST /leave-requests/{id}/amendments", AmendmentCalls::ask),
            entry("PUT /leave-requests/{id}/amendments/{number}/accept", cell -> AmendmentCalls.decide(cell, "accept")),
            entry("PUT /leave-requests/{id}/amendments/{number}/refuse", cell -> AmendmentCalls.decide(cell, "refuse")),
            entry("POST /leave-requests/{id}/documents", cell -> DocumentCalls.add(cell.pending())),
            entry("GET /leave-requests/{id}/documents", cell -> Call.get(LEAVE + cell.pending() + "/documents")),
            entry("GET /leave-requests/{id}/documents/{documentId}", cell -> DocumentCalls.one("GET", cell)),
            entry("DELETE /leave-requests/{id}/documents/{documentId}", cell -> DocumentCalls.one("DELETE", cell)),
            entry("POST /leave-types", cell -> RuleCalls.leaveType()),
            entry("POST /policies", RuleCalls::policy),
            entry("POST /policies/preview-change", cell -> RuleCalls.preview()),
            entry("POST /policy-packs/{code}/load", cell -> RuleCalls.pack()),
            entry("POST /accrual-runs", cell -> post("/accrual-runs", "{\"dryRun\":true}")),
            entry("POST /work-patterns", cell -> RuleCalls.workPattern()),
            entry("POST /employees/{id}/work-patterns", RuleCalls::assignment),
            entry("POST /employees/{id}/workplaces", RuleCalls::workplace),
            entry("GET /holiday-calendars/{region}", cell -> Call.get("/holiday-calendars/de-by")),
            entry("POST /holiday-calendars/overrides", cell -> RuleCalls.override()),
            entry("POST /holiday-calendars/import", cell -> RuleCalls.calendarFile()),
            entry("POST /locations", cell -> RuleCalls.location()),
            entry("GET /leave-requests/{id}/warnings", cell -> Call.get(LEAVE + cell.pending() + "/warnings")),
            entry("POST /blackout-periods", cell -> RuleCalls.blackout()),
            entry(
                    "DELETE /blackout-periods/{id}",
                    cell -> RuleCalls.about(cell, RuleCalls.blackout(), "DELETE", "/blackout-periods/{id}")),
            entry("POST /coverage-rules", cell -> RuleCalls.coverageRule()),
            entry(
                    "DELETE /coverage-rules/{id}",
                    cell -> RuleCalls.about(cell, RuleCalls.coverageRule(), "DELETE", "/coverage-rules/{id}")),
            entry("POST /closures", cell -> RuleCalls.closure("/closures")),
            entry("POST /closures/preview", cell -> RuleCalls.closure("/closures/preview")),
            entry("GET /closures/{id}", cell -> aboutClosure(cell, "GET", "/closures/{id}")),
            entry("GET /closures/{id}/people", cell -> aboutClosure(cell, "GET", "/closures/{id}/people")),
            entry("PUT /closures/{id}/cancel", cell -> aboutClosure(cell, "PUT", "/closures/{id}/cancel")));

    /** Calls that nobody is kept from and that meet a line of the business then. */
    private static final Map<String, Integer> RULES_IN_THE_WAY = Map.of(
            "PUT /leave-requests/{id}/cancel DEACTIVATED", 409,
            "POST /employees/{id}/invitation DEACTIVATED", 400,
            "POST /employees/{id}/invitation OWN", 400,
            "POST /employees/{id}/password-reset DEACTIVATED", 400);

    private Calls() {}

    static Call of(Cell cell) {
        Line line = cell.line();
        Function<Cell, Call> recipe = RECIPES.get(line.name());
        if (recipe != null) {
            return recipe.apply(cell);
        }
        boolean aboutPeople = line.path().startsWith(PEOPLE + "{id}");
        if (line.path().contains("{") && !aboutPeople || sendsBody(line) && !aboutPeople) {
            throw new AssertionError("Nobody knows how to call " + line.name());
        }
        boolean reads = line.method().equals("GET");
        String id = aboutPeople ? Long.toString(reads ? cell.person() : cell.personToChange()) : "";
        return Call.of(line.method(), line.path().replace("{id}", id));
    }

    private static boolean sendsBody(Line line) {
        return !line.method().equals("GET") && !line.method().equals("DELETE");
    }

    /** The status of a call that gets through, if it is not one that the document has for success. */
    static Optional<Integer> otherwise(Cell cell) {
        String key = cell.line().name() + " " + cell.subject();
        return Optional.ofNullable(RULES_IN_THE_WAY.get(key));
    }

    private static Call aboutClosure(Cell cell, String method, String path) {
        return RuleCalls.about(cell, RuleCalls.closure("/closures"), method, path);
    }

    private static Call post(String path, String body) {
        return Call.of("POST", path, body);
    }

    private static String text(String... members) {
        ObjectNode body = Answer.JSON.createObjectNode();
        for (int i = 0; i < members.length; i += 2) {
            body.put(members[i], members[i + 1]);
        }
        return body.toString();
    }

    private static String refreshToken(Cell cell) {
        String token = cell.cast().signIn(cell.guest()).get("refresh_token").asText();
        return text("refresh_token", token);
    }

    private static Call redemption(Cell cell) {
        String link = cell.cast().invitation(cell.cast().another(Role.PEER));
        return post("/auth/links/redeem", text("token", link, "password", SignIn.PASSWORD));
    }

    private static Call passwordChange(Cell cell) {
        cell.standIn();
        String body = text("currentPassword", SignIn.PASSWORD, "newPassword", SignIn.PASSWORD + " and more");
        return Call.of("PUT", "/auth/password", body);
    }

    private static Call signOutEverywhere(Cell cell) {
        cell.standIn();
        return Call.of("POST", "/auth/logout-everywhere");
    }

    private static Call linking(long id) {
        return Call.of(
                "PUT",
                PEOPLE + id + "/identity",
                text("subject", UUID.randomUUID().toString()));
    }

    private static Call unlinking(Cell cell) {
        long id = cell.personToChange();
        if (cell.outcome() == Outcome.DONE) {
            cell.cast().wire().asAdministrator(linking(id));
        }
        return Call.of("DELETE", PEOPLE + id + "/identity");
    }

    private static Call change(Cell cell) {
        String path = PEOPLE + cell.personToChange();
        String tag = cell.id() == Cast.UNKNOWN
                ? "\"v0-0123456789abcdef\""
                : cell.cast().wire().asAdministrator(Call.get(path)).tag();
        return Call.of("PATCH", path, text("location", "Elsewhere")).with("If-Match", tag);
    }

    private static String submission(Cell cell) {
        return cell.cast().submission(cell.holder(), "unpaid");
    }
}
