package org.daybook.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.reporting.DashboardStats;

/**
 * Figures that were read on this node, shown again while nothing has changed, for ten seconds at most. In a company so
 * large that reading them takes long, they are shown for twenty times as long as that took, changed or not, so that a
 * page that everybody opens cannot keep the database busy. Their {@code asOf} tells their age.
 */
@ApplicationScoped
class KeptFigures {

    private static final int MOST_SCOPES = 500;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int TIMES = 20;

    private final Map<Scope, Kept> kept = Collections.synchronizedMap(new LeastRecentlyUsed());

    private record Kept(Stamp stamp, DashboardStats stats, long begun, Duration took) {

        boolean isGoodEnough(Stamp current, OffsetDateTime now) {
            Duration age = Duration.between(stats.asOf(), now);
            boolean slow = took.compareTo(SLOW) >= 0;
            return stamp.equals(current) && age.compareTo(LONGEST) < 0
                    || slow && age.compareTo(took.multipliedBy(TIMES)) < 0;
        }
    }

    /** The figures of the scope, if they still hold. */
    Optional<DashboardStats> find(Scope scope, Stamp current, OffsetDateTime now) {
        return Optional.ofNullable(kept.get(scope))
                .filter(figures -> figures.isGoodEnough(current, now))
                .map(Kept::stats);
    }

    /** The figures of the scope, if they began to be read after a moment of {@link System#nanoTime}. */
    Optional<DashboardStats> readSince(Scope scope, long moment) {
        return Optional.ofNullable(kept.get(scope))
                .filter(figures -> figures.begun - moment >= 0)
                .map(Kept::stats);
    }

    /**
     * @param begun when they began to be read, of {@link System#nanoTime}
     * @param took how long reading them took
     */
    void keep(Scope scope, Stamp stamp, DashboardStats stats, long begun, Duration took) {
        kept.put(scope, new Kept(stamp, stats, begun, took));
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<Scope, Kept> {

        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Kept> eldest) {
            return size() > MOST_SCOPES;
        }
    }
}
