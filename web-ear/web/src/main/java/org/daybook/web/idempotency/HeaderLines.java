package org.daybook.web.idempotency;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Headers of a stored reply, one a line as in HTTP. */
final class HeaderLines {

    private HeaderLines() {}

    static String format(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> parse(String lines) {
        Map<String, String> headers = new TreeMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }
}
