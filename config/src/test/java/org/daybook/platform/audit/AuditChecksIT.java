package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuditChecksIT {

    private static final Duration DAY = Duration.ofDays(1);

    private final Trail trail = new Trail();
    private final AuditChecks checks = checksOf(trail);

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject it
    private static AuditChecks checksOf(Trail trail) {
        AuditChecks checks = new AuditChecks();
        checks.sql = trail.sql;
        return checks;
    }

    private void request() {
        trail.writing.record(AuditEvent.plain(AuditChecks.REQUESTED, "audit-trail", null, null));
    }

    @Test
    void aLookIsDueOnceADayAndWhenSomebodyAsks() {
        assertThat(checks.isDue(DAY)).isTrue();
        assertThat(checks.run(() -> true)).isPresent();
        assertThat(checks.isDue(DAY)).isFalse();
        assertThat(checks.isDue(Duration.ZERO)).isTrue();

        request();
        assertThat(checks.isDue(DAY)).isTrue();
        checks.run(() -> true);
        assertThat(checks.isDue(DAY)).isFalse();
    }

    @Test
    void whoAsksDuringALookGetsAnotherOne() {
        checks.run(() -> {
            request();
            return true;
        });
        assertThat(checks.isDue(DAY)).isTrue();

        checks.run(() -> true);
        assertThat(checks.isDue(DAY)).isFalse();
    }

    @Test
    void aLookThatWasGivenUpDoesNotCount() {
        assertThat(checks.run(() -> false)).isEmpty();

        assertThat(checks.isDue(DAY)).isTrue();
        assertThat(checks.state().lastCheck()).isNull();
    }

    @Test
    void tellsWhatItFound() {
        trail.record(3);
        trail.node().seal(() -> true);
        trail.writing.eraseValuesOf(2);
        trail.execute("DELETE FROM platform.audit_values WHERE audit_id = 3");
        checks.run(() -> true);

        AuditChecks.Check check = checks.state().lastCheck();
        assertThat(check.rows()).isEqualTo(4);
        assertThat(check.erased()).isEqualTo(1);
        assertThat(check.violations()).isEqualTo(2);
        assertThat(check.seals()).isEqualTo(1);
    }
}
