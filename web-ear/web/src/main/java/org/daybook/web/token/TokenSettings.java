package org.daybook.web.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.daybook.employee.Revocations;
import org.daybook.platform.Settings;

/** What can be configured about access tokens; the same on all nodes. */
@ApplicationScoped
class TokenSettings {

    private static final String LIFE = "daybook.access-token.life";

    @Inject
    private Settings settings;

    /**
     * Makes sure that everything is set.
     *
     * @throws IllegalStateException that names what is missing or wrong
     */
    void check() {
        settings.secret();
        life();
    }

    /** {@code daybook.issuer}: who makes the tokens, for those that look into them; default {@code daybook}. */
    String issuer() {
        return settings.text("daybook.issuer").orElse("daybook");
    }

    /** {@code daybook.access-token.life}: ISO 8601, default {@code PT10M}; shorter than revocations are kept. */
    Duration life() {
        Duration life = settings.duration(LIFE, Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
        if (life.isZero() || life.compareTo(Revocations.KEPT) >= 0) {
            throw new IllegalStateException(
                    "The setting " + LIFE + " must be at least PT1S and shorter than " + Revocations.KEPT + ".");
        }
        return life;
    }
}
