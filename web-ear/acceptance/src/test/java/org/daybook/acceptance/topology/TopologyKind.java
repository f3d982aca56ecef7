package org.daybook.acceptance.topology;

import java.util.Locale;

/** The three ways in which Daybook is run. */
enum TopologyKind {
    STANDALONE,
    SERVER,
    CLUSTER;

    /** The kind that {@code daybook.topology} names; standalone without it. */
    static TopologyKind chosen() {
        return valueOf(System.getProperty("daybook.topology", "standalone").toUpperCase(Locale.ROOT));
    }

    Topology start() {
        var workspace = Workspace.create(name().toLowerCase(Locale.ROOT));
        try {
            return switch (this) {
                case STANDALONE -> new StandaloneTopology(workspace);
                case SERVER -> new ServerTopology(workspace);
                case CLUSTER -> new ClusterTopology(workspace);
            };
        } catch (RuntimeException | AssertionError e) {
            workspace.keepLogs();
            workspace.close();
            throw e;
        }
    }
}
