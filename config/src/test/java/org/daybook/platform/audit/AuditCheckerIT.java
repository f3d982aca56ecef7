package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to tamper with the trail is seen; erasing values is none, if it is on record. */
class AuditCheckerIT {

    private final Trail trail = new Trail();

    /** Three seals of ten rows, and two rows that wait for theirs. */
    @BeforeEach
    void writeTrail() {
        for (int seal = 0; seal < 3; seal++) {
            trail.record(10);
            trail.node().seal(() -> true);
        }
        trail.record(2);
        assertThat(trail.check().findings()).isEmpty();
        assertThat(trail.check().seals()).isEqualTo(3);
        assertThat(trail.check().unsealed()).isEqualTo(2);
    }

    private void assertFound(String... findings) {
        AuditReport report = trail.check();
        assertThat(report.intact()).isFalse();
        assertThat(report.findings()).containsExactly(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                recorded_at    | recorded_at + interval '1 microsecond'
                action         | 'thing.left'
                actor_kind     | 'SERVICE'
                actor_id       | 8
                channel        | 'MAIL'
                correlation_id | NULL
                subject_type   | 'other'
                subject_id     | subject_id + 1
                person_id      | person_id + 1
                """)
    void seesAnAlteredRow(String column, String value) {
        trail.tamper("UPDATE platform.audit_events SET " + column + " = " + value + " WHERE id = 15");

        assertFound("seal 2, rows 11 to 20: they are not what was sealed");
    }

    @Test
    void seesAMissingRow() {
        trail.tamper("DELETE FROM platform.audit_events WHERE id = 15");

        assertFound("seal 2, rows 11 to 20: 10 rows were sealed, there are 9");
    }

    @Test
    void seesTwoRowsThatChangedPlaces() {
        trail.tamper("UPDATE platform.audit_events SET id = 1000 WHERE id = 13;"
                + " UPDATE platform.audit_events SET id = 13 WHERE id = 14;"
                + " UPDATE platform.audit_events SET id = 14 WHERE id = 1000;"
                + " UPDATE platform.audit_values SET audit_id = 1000 WHERE audit_id = 13;"
                + " UPDATE platform.audit_values SET audit_id = 13 WHERE audit_id = 14;"
                + " UPDATE platform.audit_values SET audit_id = 14 WHERE audit_id = 1000");

        assertFound("seal 2, rows 11 to 20: they are not what was sealed");
    }

    @Test
    void seesARowPutInBetween() {
        trail.tamper("DELETE FROM platform.audit_events WHERE id = 15;"
                + " INSERT INTO platform.audit_events (id, action, actor_kind, channel, subject_type)"
                + " VALUES (15, 'thing.forged', 'SYSTEM', 'SYSTEM', 'thing');"
                + " DELETE FROM platform.audit_values WHERE audit_id = 15");
        assertFound("seal 2, rows 11 to 20: they are not what was sealed");

        trail.tamper("UPDATE platform.audit_events SET id = -1 WHERE id = 15");
        assertFound(
                "seal 1, rows 1 to 10: 10 rows were sealed, there are 11",
                "seal 2, rows 11 to 20: 10 rows were sealed, there are 9");
    }

    @Test
    void seesAlteredValuesAlsoBeforeTheyAreSealed() {
        trail.tamper("UPDATE platform.audit_values SET after = '{\"name\":\"Else\"}' WHERE audit_id IN (15, 32)");
        trail.tamper("UPDATE platform.audit_values SET address = NULL WHERE audit_id = 16");

        assertFound(
                "row 15: its values are not what was recorded",
                "row 16: its address is not what was recorded",
                "row 32: its values are not what was recorded");
    }

    @Test
    void seesValuesThatWereNeverRecorded() {
        trail.writing.record(AuditEvent.plain("thing.happened", "thing", 1L, null));
        trail.execute("INSERT INTO platform.audit_values (audit_id, change_salt, after)"
                + " SELECT max(id), decode(repeat('00', 16), 'hex'), '{}' FROM platform.audit_events");

        assertFound("row 33: its values are not what was recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                sealed_at = sealed_at - interval '1 hour'  | seal 2, rows 11 to 20: they are not what was sealed
                first_id = 12                              | seal 2, rows 12 to 20: they are not what was sealed
                row_count = 11                             | seal 2, rows 11 to 20: 11 rows were sealed, there are 10
                previous_hash = decode(repeat('00',32),'hex') | seal 2 was not made after seal 1
                """)
    void seesABrokenSeal(String change, String finding) {
        trail.tamper("ALTER TABLE platform.audit_seals DROP CONSTRAINT IF EXISTS audit_seals_previous_hash_key;"
                + "UPDATE platform.audit_seals SET " + change + " WHERE seal_id = 2");

        assertFound(finding);
    }

    @Test
    void seesAForgedHashAndThatTheNextSealWasMadeAfterAnother() {
        trail.tamper("UPDATE platform.audit_seals SET hash = sha256('forged') WHERE seal_id = 2");

        assertFound(
                "seal 2, rows 11 to 20: they are not what was sealed",
                "seal 3, rows 21 to 30: they are not what was sealed",
                "seal 3 was not made after seal 2");
    }

    @Test
    void seesAMissingSeal() {
        trail.tamper("DELETE FROM platform.audit_seals WHERE seal_id = 2");

        assertFound(
                "seal 3 follows on seal 1: what was between them is gone",
                "seal 3, rows 21 to 30: 10 rows were sealed, there are 20",
                "seal 3 was not made after seal 1");
    }

    @Test
    void seesAChainThatWasCutAfterAnEarlierCheck() {
        trail.execute("INSERT INTO platform.audit_checks (seals, rows, findings, head)"
                + " SELECT seal_id, 30, 0, hash FROM platform.audit_seals WHERE seal_id = 3");
        assertThat(trail.check().intact()).isTrue();

        trail.tamper("DELETE FROM platform.audit_seals WHERE seal_id = 3");
        trail.tamper("DELETE FROM platform.audit_events WHERE id > 20");
        assertFound("the chain ends with seal 2, an earlier check saw seal 3");

        trail.record(5);
        trail.node().seal(() -> true);
        assertFound("seal 3 is not the one that an earlier check saw");
    }

    @Test
    void seesValuesThatWereTakenAwayAlsoWhereNoTriggerStopsIt() {
        trail.execute("DELETE FROM platform.audit_values WHERE audit_id = 15");
        trail.execute("UPDATE platform.audit_values SET origin_salt = NULL, address = NULL WHERE audit_id = 16");
        trail.execute("UPDATE platform.audit_values SET change_salt = NULL, before = NULL, after = NULL"
                + " WHERE audit_id = 32");

        assertFound(
                "row 15: its address is gone without an erasure on record",
                "row 15: its values are gone without an erasure on record",
                "row 16: its address is gone without an erasure on record",
                "row 32: its values are gone without an erasure on record");
        assertThat(trail.check().erased()).isZero();
    }

    @Test
    void holdsWhenValuesAreErased() {
        trail.writing.eraseValuesOf(3);
        assertThat(trail.check().findings()).isEmpty();
        assertThat(trail.check().erased()).isEqualTo(3);

        trail.writing.eraseValuesOf(7);
        assertThat(trail.check().findings()).isEmpty();
        assertThat(trail.check().erased()).isEqualTo(32);

        trail.writing.eraseAddressesOlderThan(Period.ZERO);
        trail.writing.eraseValuesOlderThan(Period.ZERO);
        AuditReport report = trail.check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(35);
        assertThat(report.erased()).isEqualTo(32);
        assertThat(trail.count("audit_values")).isZero();
    }

    @Test
    void anErasureOfAPersonReachesNobodyElseAndNothingThatCameLater() {
        trail.writing.eraseValuesOf(3);
        trail.record(3);
        trail.execute("DELETE FROM platform.audit_values WHERE audit_id IN (2, 36)");

        assertFound(
                "row 2: its address is gone without an erasure on record",
                "row 2: its values are gone without an erasure on record",
                "row 36: its address is gone without an erasure on record",
                "row 36: its values are gone without an erasure on record");
    }

    @Test
    void anErasureByAgeReachesNothingThatCameLater() {
        trail.writing.eraseAddressesOlderThan(Period.ZERO);
        trail.execute("DELETE FROM platform.audit_values WHERE audit_id = 15");
        assertFound("row 15: its values are gone without an erasure on record");

        trail.writing.eraseValuesOlderThan(Period.ZERO);
        assertThat(trail.check().findings()).isEmpty();

        trail.record(1);
        trail.execute("DELETE FROM platform.audit_values WHERE audit_id = 35");
        assertFound(
                "row 35: its address is gone without an erasure on record",
                "row 35: its values are gone without an erasure on record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-values.expired", "audit-values.erased"})
    void anErasureReachesNoRowAfterItselfWhateverItSays(String action) {
        trail.writing.record(AuditEvent.plain(action, "audit-entry", Long.MAX_VALUE, 1L));
        trail.writing.record(Trail.renamed(1), AuditOrigin.SYSTEM);
        trail.execute("DELETE FROM platform.audit_values WHERE audit_id = 34");

        assertFound("row 34: its values are gone without an erasure on record");
    }

    @Test
    void goesOnStepByStepOverALongChain() throws Exception {
        trail.record(5000);
        trail.node().seal(() -> true);
        trail.record(2500);
        AuditChecker checker = new AuditChecker();
        int steps = 1;
        try (var connection = trail.dataSource.getConnection()) {
            while (checker.step(connection)) {
                steps++;
            }
        }

        AuditReport report = checker.report();
        assertThat(steps).isGreaterThan(4);
        assertThat(report.rows()).isEqualTo(7532);
        assertThat(report.unsealed()).isEqualTo(2500);
        assertThat(report.findings()).isEqualTo(List.of());
        assertThat(report.head()).hasSize(64);
    }
}
