package org.daybook.web.connection;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests for tests: a method, the address of the sender, and headers. */
public final class Requests {

    private Requests() {}

    /** Each header with its lines, which a bar separates. */
    public static HttpServletRequest of(String method, String sender, Map<String, String> headers) {
        Map<String, String> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.putAll(headers);
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRemoteAddr" -> sender;
                    case "isSecure" -> false;
                    case "getHeaders" -> Collections.enumeration(linesOf(lines.get(arguments[0])));
                    case "getHeader" ->
                        linesOf(lines.get(arguments[0])).stream().findFirst().orElse(null);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static List<String> linesOf(String value) {
        return value == null ? List.of() : List.of(value.split("\\|", -1));
    }
}
