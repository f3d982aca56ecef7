package org.daybook.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daybook.platform.Settings;

/** How much is allowed; the same on all nodes. */
@ApplicationScoped
class LimitSettings {

    @Inject
    private Settings settings;

    /**
     * Makes sure that everything is set well.
     *
     * @throws IllegalStateException that names what is wrong
     */
    void check() {
        submissionsPerMinute();
        anonymousPerHour();
        anonymousPerDay();
        signedInPerHour();
        waysInPerHour();
    }

    /** {@code daybook.limits.submissions-per-minute}: requests for one's own leave in any minute; default 10. */
    int submissionsPerMinute() {
        return settings.number("daybook.limits.submissions-per-minute", 10);
    }

    /** {@code daybook.limits.anonymous-per-hour}: calls without sign-in from one address, per node; default 100. */
    int anonymousPerHour() {
        return settings.number("daybook.limits.anonymous-per-hour", 100);
    }

    /** {@code daybook.limits.anonymous-per-day}: calls without sign-in from one address, per node; default 1,000. */
    int anonymousPerDay() {
        return settings.number("daybook.limits.anonymous-per-day", 1_000);
    }

    /** {@code daybook.limits.signed-in-per-hour}: calls of one person or program, per node; default 10,000. */
    int signedInPerHour() {
        return settings.number("daybook.limits.signed-in-per-hour", 10_000);
    }

    /**
     * {@code daybook.limits.ways-in-per-hour}: calls to sign in, stay signed in, sign out or use a link from one address, per
     * node; default 20,000, since a whole office may have one address.
     */
    int waysInPerHour() {
        return settings.number("daybook.limits.ways-in-per-hour", 20_000);
    }
}
