package org.daybook.web.limit;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts calls in fixed spans of time, on this node only. The callers that were not seen for longest are forgotten when
 * there are too many to keep: a bound on memory, not a way round the limit for those who keep calling.
 */
final class CallBudget {

    private static final int MOST_CALLERS = 50_000;

    private final int permits;
    private final long spanSeconds;
    private final Map<String, Count> counts = Collections.synchronizedMap(new LeastRecentlySeen());

    /** Calls of one caller in the span that began then. */
    private record Count(long span, int calls) {}

    /**
     * What is left after a call.
     *
     * @param permits how many calls a span has
     * @param left how many are left in this one; below 0 if this call was one too many
     * @param reset seconds until the next span begins
     */
    record Left(int permits, int left, long reset, long spanSeconds) {

        boolean isExceeded() {
            return left < 0;
        }
    }

    CallBudget(int permits, Duration span) {
        this.permits = permits;
        this.spanSeconds = span.toSeconds();
    }

    /** @param now seconds on any clock that does not go back */
    Left take(String caller, long now) {
        long span = now / spanSeconds;
        Count count = counts.merge(
                caller,
                new Count(span, 1),
                (seen, first) -> seen.span == span ? new Count(span, Math.min(seen.calls, permits) + 1) : first);
        return new Left(permits, permits - count.calls, (span + 1) * spanSeconds - now, spanSeconds);
    }

    private static final class LeastRecentlySeen extends LinkedHashMap<String, Count> {

        private static final long serialVersionUID = 1L;

        LeastRecentlySeen() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_CALLERS;
        }
    }
}
