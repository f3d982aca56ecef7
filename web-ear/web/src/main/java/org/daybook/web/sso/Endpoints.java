package org.daybook.web.sso;

import java.net.URI;
import java.util.Set;

/** Which addresses of a provider are safe to talk to: secrets go there, and keys come from there. */
final class Endpoints {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Endpoints() {}

    /** TLS, or this very machine. */
    static boolean isSafe(URI address) {
        return address != null
                && address.getHost() != null
                && address.getFragment() == null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    /** @throws IllegalStateException that names the setting */
    static void require(String setting, String address) {
        boolean safe;
        try {
            safe = isSafe(URI.create(address));
        } catch (IllegalArgumentException e) {
            safe = false;
        }
        if (!safe) {
            throw new IllegalStateException(
                    "The setting " + setting + " must be an https address (http only on localhost).");
        }
    }
}
