package org.daybook.employee.account.service;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.employee.ServiceScope;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What a service account needs. Finds everything at once. */
final class ServiceAccountPolicy {

    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private ServiceAccountPolicy() {}

    /** @throws RuleViolation {@code validation-failed} with every fault */
    static void check(String name, Set<ServiceScope> scopes, OffsetDateTime expiresAt, OffsetDateTime now) {
        List<Violation> violations = new ArrayList<>();
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            violations.add(fault("/name", "It must have 1 to " + LONGEST_NAME + " characters."));
        } else if (name.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            violations.add(fault("/name", "It must not contain control characters."));
        }
        if (scopes == null || scopes.isEmpty()) {
            violations.add(fault("/scopes", "At least one is required."));
        }
        if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            violations.add(fault(
                    "/expiresAt", "It must lie in the future, at most " + LONGEST_LIFE.toDays() + " days ahead."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    private static Violation fault(String pointer, String message) {
        return new Violation(CommonProblem.VALIDATION_FAILED, pointer, message);
    }
}
