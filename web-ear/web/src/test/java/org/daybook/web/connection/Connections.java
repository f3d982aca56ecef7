package org.daybook.web.connection;

import java.util.Set;

/** Connections for tests. */
public final class Connections {

    private Connections() {}

    /** With a trusted proxy and an origin on the allow-list. */
    public static Connection behind(String proxy, String origin) {
        return new Connection(Set.of(proxy), Set.of(origin));
    }
}
