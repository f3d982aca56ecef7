package org.daybook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Produces the one clock that business dates come from. It ticks in the configured zone, and starts at the configured
 * moment in demos and tests. Leases, expiry and event order use the database's clock instead.
 */
@ApplicationScoped
public class BusinessClock {

    @Inject
    Settings settings;

    /** A clock whose {@code LocalDate} is today's business date. */
    @Produces
    @Singleton
    public Clock clock() {
        Clock real = Clock.system(settings.zone());
        return settings.clockStart()
                .map(start -> Clock.offset(real, Duration.between(real.instant(), start)))
                .orElse(real);
    }
}
