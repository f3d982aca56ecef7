package org.daybook.web.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads cookies (RFC 6265). */
final class CookieHeader {

    private CookieHeader() {}

    /** The value of a cookie; empty if it is not there, or there twice: then nobody knows which one was meant. */
    static Optional<String> value(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)).filter(value -> !value.isEmpty()) : Optional.empty();
    }
}
