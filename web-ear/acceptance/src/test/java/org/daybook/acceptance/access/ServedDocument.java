package org.daybook.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * @param texts its query parameters that take any text
     * @param queries all of its query parameters
     * @param bodySchema name of the schema of the JSON body; null if it takes none
     */
    record Operation(
            String method,
            String path,
            Set<Integer> successes,
            Set<String> texts,
            Set<String> queries,
            String bodySchema) {

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
            if (status.startsWith("2") || status.startsWith("3")) {
                successes.add(Integer.valueOf(status));
            }
        });
        String bodySchema = null;
        for (Map.Entry<String, JsonNode> content :
                described.at("/requestBody/content").properties()) {
            if (content.getKey().contains("json")) {
                JsonNode named = content.getValue().at("/schema/$ref");
                bodySchema = named.isMissingNode() ? null : named.asText().replaceFirst(".*/", "");
            }
        }
        Set<String> texts = new TreeSet<>();
        Set<String> queries = new TreeSet<>();
        for (JsonNode parameter : described.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                queries.add(parameter.get("name").asText());
                JsonNode schema = parameter.get("schema");
                if (schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum")) {
                    texts.add(parameter.get("name").asText());
                }
            }
        }
        String below = path.equals(BASE) ? "/" : path.substring(BASE.length());
        return new Operation(method.toUpperCase(Locale.ROOT), below, successes, texts, queries, bodySchema);
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
