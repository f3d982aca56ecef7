package org.daybook.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.daybook.platform.RateWindows;
import org.daybook.platform.RuleViolation;

/** How often somebody may apply for leave of their own. */
@ApplicationScoped
public class Submitting {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    private RateWindows windows;

    @Inject
    private LimitSettings settings;

    /** @throws RuleViolation {@code rate-limited} for one too many within a minute, whatever became of the others */
    public void take(long employeeId) {
        Duration wait = windows.take("submit " + employeeId, settings.submissionsPerMinute(), MINUTE);
        if (!wait.isZero()) {
            throw RuleViolation.tooOften(wait);
        }
    }
}
