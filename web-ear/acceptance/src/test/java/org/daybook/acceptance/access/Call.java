package org.daybook.acceptance.access;

import java.util.HashMap;
import java.util.Map;

/**
 * A request, apart from who sends it.
 *
 * @param path below {@code /api/v1}, with the query
 * @param body null for none
 * @param headers beyond {@code Content-Type}, which follows from the method unless it is among them
 */
record Call(String method, String path, String body, Map<String, String> headers) {

    static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    static Call of(String method, String path, String body) {
        return new Call(method, path, body, Map.of());
    }

    static Call of(String method, String path) {
        return of(method, path, null);
    }

    Call with(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new Call(method, path, body, all);
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
