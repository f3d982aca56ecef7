package org.daybook.acceptance.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came back. */
record Answer(int status, HttpHeaders headers, String body) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** These differ between any two answers: the moment, the name, what is left. The length follows from the body. */
    private static final Set<String> OF_THE_EXCHANGE =
            Set.of("date", "x-request-id", "ratelimit", "content-length", "connection");

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }

    String tag() {
        return headers.firstValue("ETag").orElseThrow();
    }

    /** Everything that may tell one answer from another, but for the id that was asked for. */
    String appearance(long id) {
        JsonNode shown = body.isEmpty() ? JSON.nullNode() : json();
        if (shown instanceof ObjectNode problem) {
            problem.remove("instance");
        }
        Map<String, List<String>> lines = new TreeMap<>(headers.map());
        lines.keySet().removeAll(OF_THE_EXCHANGE);
        return (status + " " + lines + " " + shown).replaceAll("(?<!\\d)" + id + "(?!\\d)", "<id>");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
