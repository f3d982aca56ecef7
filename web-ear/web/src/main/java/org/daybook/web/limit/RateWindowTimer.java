package org.daybook.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;
import org.daybook.platform.RateWindows;

/** Forgets who has not used a limit for an hour; a node whose limits are set wrongly does not start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class RateWindowTimer {

    private static final int BATCH = 1_000;
    private static final Duration LEASE = Duration.ofMinutes(9);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private Leases leases;

    @Inject
    private RateWindows windows;

    @Inject
    private LimitSettings settings;

    @PostConstruct
    void check() {
        settings.check();
    }

    @Schedule(hour = "*", minute = "5/10", persistent = false)
    void tick() {
        int forgotten = BATCH;
        while (forgotten == BATCH && leases.acquire("web.rate-windows", LEASE)) {
            forgotten = windows.forget(HOUR, BATCH);
        }
    }
}
