package org.daybook.acceptance.topology;

import java.util.Locale;
import java.util.function.Function;

/** The three ways in which Daybook is run. */
enum TopologyKind {
    STANDALONE(StandaloneTopology::new),
    SERVER(ServerTopology::new),
    CLUSTER(ClusterTopology::new);

    private final Function<Workspace, Topology> starter;

    TopologyKind(Function<Workspace, Topology> starter) {
        this.starter = starter;
    }

    /** The kind that {@code daybook.topology} names; standalone without it. */
    static TopologyKind chosen() {
        return valueOf(System.getProperty("daybook.topology", "standalone").toUpperCase(Locale.ROOT));
    }

    Topology start() {
        var workspace = Workspace.create(name().toLowerCase(Locale.ROOT));
        try {
            return starter.apply(workspace);
        } catch (RuntimeException e) {
            workspace.keepLogs();
            workspace.close();
            throw e;
        }
    }
}
