package org.daybook.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document that the running system serves. */
final class ServedDocument {

    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    ServedDocument(Wire wire) {
        document = wire.send(Call.get("/openapi.json"), null).json();
    }

    /**
     * @param path below {@code /api/v1}
     * @param successes the statuses that the document has for success
     * @param bodySchema name of the schema of the body; null if it takes none
     */
    record Operation(String method, String path, Set<Integer> successes, String bodySchema) {

        String name() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode described) {
        Set<Integer> successes = new TreeSet<>();
        described.get("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                successes.add(Integer.valueOf(status));
            }
        });
        String schema = null;
        for (JsonNode content : described.at("/requestBody/content")) {
            schema = content.at("/schema/$ref").asText().replaceFirst(".*/", "");
        }
        String below = path.equals(BASE) ? "/" : path.substring(BASE.length());
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), below, successes, schema);
    }

    /** The names of the members that a schema has. */
    Set<String> members(String schema) {
        Set<String> members = new TreeSet<>();
        document.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(members::add);
        return members;
    }
}
