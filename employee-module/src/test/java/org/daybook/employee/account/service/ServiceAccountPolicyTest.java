package org.daybook.employee.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.daybook.employee.ServiceScope;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;

class ServiceAccountPolicyTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-01T08:00:00Z");
    private static final Set<ServiceScope> SCOPES = Set.of(ServiceScope.READ_LEAVE);

    private static List<String> faults(String name, Set<ServiceScope> scopes, OffsetDateTime end) {
        return catchThrowableOfType(RuleViolation.class, () -> ServiceAccountPolicy.check(name, scopes, end, NOW))
                .violations()
                .stream()
                .map(Violation::pointer)
                .toList();
    }

    @Test
    void acceptsANameScopesAndAnEndWithinAYear() {
        assertThatCode(() -> ServiceAccountPolicy.check("Payroll", SCOPES, NOW.plusDays(366), NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(faults(" ", Set.of(), NOW)).containsExactly("/name", "/scopes", "/expiresAt");
        assertThat(faults(null, null, null)).containsExactly("/name", "/scopes", "/expiresAt");
    }

    @Test
    void wantsAPrintableNameAndAnEndThatPeopleLiveToSee() {
        assertThat(faults("x".repeat(101), SCOPES, NOW.plusDays(1))).containsExactly("/name");
        assertThat(faults("two\nlines", SCOPES, NOW.plusDays(1))).containsExactly("/name");
        assertThat(faults("Payroll", SCOPES, NOW.plusDays(366).plusSeconds(1))).containsExactly("/expiresAt");
    }
}
