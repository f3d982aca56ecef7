package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.daybook.acceptance.checker.Acknowledged;
import org.daybook.acceptance.checker.Checker;
import org.daybook.acceptance.checker.Finding;
import org.daybook.acceptance.topology.Topology;

/** The checker, run on what a test left behind. */
final class Invariants {

    private Invariants() {}

    static void hold(Topology topology) throws SQLException {
        hold(topology, List.of());
    }

    /** All invariants hold and everything is there that clients were told was done. */
    static void hold(Topology topology, Collection<Acknowledged.Request> told) throws SQLException {
        try (Connection connection = topology.database().connect()) {
            List<Finding> findings = Checker.check(connection, List.copyOf(told));
            assertThat(findings)
                    .allSatisfy(finding ->
                            assertThat(finding.holds()).as(finding.toString()).isTrue());
        }
    }
}
