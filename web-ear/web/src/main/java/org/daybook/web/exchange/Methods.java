package org.daybook.web.exchange;

import java.util.Set;

/** HTTP methods. */
final class Methods {

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private Methods() {}

    /** The method, or {@code (other)}: a client may send any word, and the log is no place for it. */
    static String known(String method) {
        return KNOWN.contains(method) ? method : "(other)";
    }
}
