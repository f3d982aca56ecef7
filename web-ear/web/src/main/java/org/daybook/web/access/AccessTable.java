package org.daybook.web.access;

import static org.daybook.web.access.Who.ADMINISTRATION;
import static org.daybook.web.access.Who.ANYONE;
import static org.daybook.web.access.Who.JUDGED_BY_LEAVE;
import static org.daybook.web.access.Who.READERS_OF_PERSON;
import static org.daybook.web.access.Who.READERS_OF_REQUEST;
import static org.daybook.web.access.Who.SELF_OR_ADMINISTRATION;
import static org.daybook.web.access.Who.SIGNED_IN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every endpoint and who may call it. What is not in it is refused. Being an auditor opens reading only; applying for
 * leave of one's own is open to everyone who works here.
 */
public final class AccessTable {

    /** One line: a method, a path below {@code /api/v1}, and who may call it. */
    public record Rule(String method, String path, Who who) {}

    public static final List<Rule> RULES = List.of(
            new Rule("GET", "/", ANYONE),
            new Rule("GET", "/openapi.yaml", ANYONE),
            new Rule("GET", "/openapi.json", ANYONE),
            new Rule("GET", "/auth/me", SIGNED_IN),
            new Rule("GET", "/employees", SIGNED_IN),
            new Rule("POST", "/employees", ADMINISTRATION),
            new Rule("GET", "/employees/{id}", SIGNED_IN),
            new Rule("PATCH", "/employees/{id}", ADMINISTRATION),
            new Rule("DELETE", "/employees/{id}", ADMINISTRATION),
            new Rule("GET", "/employees/{id}/balance", READERS_OF_PERSON),
            new Rule("GET", "/employees/{id}/ledger", READERS_OF_PERSON),
            new Rule("GET", "/employees/{id}/leave-history", READERS_OF_PERSON),
            new Rule("POST", "/employees/{id}/adjustments", ADMINISTRATION),
            new Rule("GET", "/leave-types", SIGNED_IN),
            new Rule("GET", "/leave-requests", SIGNED_IN),
            new Rule("POST", "/leave-requests", SELF_OR_ADMINISTRATION),
            new Rule("POST", "/leave-requests/preview", SELF_OR_ADMINISTRATION),
            new Rule("GET", "/leave-requests/{id}", READERS_OF_REQUEST),
            new Rule("GET", "/leave-requests/{id}/history", READERS_OF_REQUEST),
            new Rule("PUT", "/leave-requests/{id}/approve", JUDGED_BY_LEAVE),
            new Rule("PUT", "/leave-requests/{id}/reject", JUDGED_BY_LEAVE),
            new Rule("PUT", "/leave-requests/{id}/withdraw", JUDGED_BY_LEAVE),
            new Rule("PUT", "/leave-requests/{id}/cancel", JUDGED_BY_LEAVE),
            new Rule("GET", "/dashboard/stats", SIGNED_IN));

    private static final Map<String, Who> BY_ENDPOINT =
            RULES.stream().collect(Collectors.toMap(rule -> rule.method() + " " + rule.path(), Rule::who));

    private AccessTable() {}

    /** Who may call it; empty for an endpoint that is not in the table. */
    public static Optional<Who> find(String method, String path) {
        return Optional.ofNullable(BY_ENDPOINT.get(method + " " + path));
    }
}
