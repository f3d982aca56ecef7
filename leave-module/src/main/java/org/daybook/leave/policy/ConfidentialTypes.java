package org.daybook.leave.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The types that managers do not see, as this node read them a few seconds ago at most. */
@ApplicationScoped
class ConfidentialTypes {

    private static final Duration MEMORY = Duration.ofSeconds(10);

    private volatile Known known;

    @Inject
    private Jdbi sql;

    private record Known(Set<String> codes, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < MEMORY.toNanos();
        }
    }

    Set<String> codes() {
        Known last = known;
        if (last == null || !last.isFresh()) {
            long now = System.nanoTime();
            last = new Known(read(), now);
            known = last;
        }
        return last.codes();
    }

    private Set<String> read() {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT code FROM leave.leave_types WHERE NOT visible_to_managers")
                        .mapTo(String.class)
                        .set());
    }
}
