package org.daybook.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The business clock of container tests: it stands still at a moment that the test sets, in UTC. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {

    /** A Monday in the middle of a leave year. */
    public static final LocalDate START = LocalDate.of(2026, 6, 1);

    private final AtomicReference<Instant> now = new AtomicReference<>(noon(START));

    /** From now on it is noon of this day. */
    public void moveTo(LocalDate day) {
        now.set(noon(day));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Only the business zone is asked for in container tests. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
