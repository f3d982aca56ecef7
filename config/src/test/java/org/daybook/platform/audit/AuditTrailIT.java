package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailIT {

    private final Trail trail = new Trail();

    /** Those about person 1, but for erasures. */
    private List<AuditRecord> rows() {
        return trail.reading.page(AuditQuery.about(1)).items().stream()
                .filter(row -> row.subjectType().equals("thing"))
                .toList();
    }

    @Test
    void keepsWhoDidWhatFromWhereToWhom() {
        trail.writing.record(Trail.renamed(1), Trail.ADA);

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("thing.renamed");
            assertThat(row.actorKind()).isEqualTo(ActorKind.PERSON);
            assertThat(row.actorId()).isEqualTo(7);
            assertThat(row.channel()).isEqualTo("API");
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.correlationId()).isEqualTo("exchange-1");
            assertThat(row.subjectType()).isEqualTo("thing");
            assertThat(row.subjectId()).isEqualTo(1);
            assertThat(row.before()).isEqualTo("{\"name\":\"Old 1\"}");
            assertThat(row.after()).isEqualTo("{\"name\":\"New\"}");
            assertThat(row.erased()).isFalse();
        });
    }

    @Test
    void namesTheSystemWhereNobodySaidWhoActs() {
        trail.writing.record(AuditEvent.plain("thing.happened", "thing", null, 1L));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.actorKind()).isEqualTo(ActorKind.SYSTEM);
            assertThat(row.actorId()).isNull();
            assertThat(row.before()).isNull();
            assertThat(row.erased()).isFalse();
        });
        assertThat(trail.count("audit_values")).isZero();
    }

    @Test
    void takesTheActorFromTheRequest() {
        trail.writing.context.set(AuditOrigin.anonymous("BROWSER", null, null).byService(3));

        trail.writing.record(AuditEvent.added("thing.made", "thing", 1L, 1L, Map.of("name", "It")));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.actorKind()).isEqualTo(ActorKind.SERVICE);
            assertThat(row.channel()).isEqualTo("BROWSER");
            assertThat(row.before()).isNull();
        });
    }

    @Test
    void leavesARowAboutEachOfSeveralPeopleByOneStatement() {
        trail.writing.context.set(Trail.ADA);
        trail.writing.recordEach("thing.read", "thing", List.of(1L, 2L));
        trail.writing.context.set(AuditOrigin.SYSTEM);
        trail.writing.recordEach("thing.read", "thing", List.of(1L));

        assertThat(rows()).hasSize(2).last().satisfies(row -> {
            assertThat(row.action()).isEqualTo("thing.read");
            assertThat(row.actorId()).isEqualTo(7);
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.subjectId()).isEqualTo(1);
            assertThat(row.before()).isNull();
        });
        assertThat(trail.count("audit_events")).isEqualTo(3);
        assertThat(trail.count("audit_values")).isEqualTo(2);
        assertThat(trail.check().findings()).isEmpty();
    }

    @Test
    void goesWithTheTransactionThatItBelongsTo() {
        trail.sql.useHandle(handle -> {
            handle.begin();
            Trail.writingTo(Jdbi.create(handle.getConnection())).record(Trail.renamed(1));
            handle.rollback();
        });

        assertThat(rows()).isEmpty();
        assertThat(trail.count("audit_values")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE platform.audit_events SET actor_id = 8",
                "DELETE FROM platform.audit_events",
                "TRUNCATE platform.audit_events",
                "UPDATE platform.audit_seals SET row_count = 9",
                "DELETE FROM platform.audit_seals",
                "TRUNCATE platform.audit_seals",
                "TRUNCATE platform.audit_values",
                "UPDATE platform.audit_values SET address = '192.0.2.8'",
                "UPDATE platform.audit_values SET after = '{}'",
                "UPDATE platform.audit_values SET before = NULL",
                "UPDATE platform.audit_values SET audit_id = 99"
            })
    void isAppendOnly(String statement) {
        trail.record(2);
        trail.node().seal(() -> true);

        assertThatThrownBy(() -> trail.execute(statement)).hasMessageFindingMatch("append-only|only be erased");
    }

    @Test
    void losesTheValuesOfOnePersonAndTheAddressesThatTheyActedFrom() {
        trail.record(2);
        trail.writing.record(
                Trail.renamed(7),
                AuditOrigin.anonymous("API", "192.0.2.9", null).byPerson(1));

        assertThat(trail.writing.eraseValuesOf(1)).isEqualTo(2);
        assertThat(trail.writing.eraseValuesOf(1)).isZero();
        assertThat(trail.reading.page(AuditQuery.about(1)).items())
                .filteredOn(row -> row.action().equals("audit-values.erased"))
                .singleElement()
                .satisfies(row -> assertThat(row.subjectId()).isEqualTo(3));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.before()).isNull();
            assertThat(row.after()).isNull();
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.erased()).isTrue();
        });
        assertThat(trail.reading.page(AuditQuery.about(7)).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.address()).isNull();
                    assertThat(row.after()).isEqualTo("{\"name\":\"New\"}");
                    assertThat(row.erased()).isTrue();
                });
        assertThat(trail.reading.page(AuditQuery.about(2)).items()).noneMatch(AuditRecord::erased);
    }

    @Test
    void losesAddressesAndThenValuesWithAge() {
        trail.record(1200);
        trail.tamper(
                "UPDATE platform.audit_events SET recorded_at = recorded_at - interval '2 years' WHERE id <= 1100");

        assertThat(trail.writing.eraseAddressesOlderThan(Period.ofYears(3))).isZero();
        assertThat(trail.writing.eraseAddressesOlderThan(Period.ofYears(1))).isEqualTo(1100);
        assertThat(rows()).allSatisfy(row -> assertThat(row.address()).isNull());
        assertThat(rows()).allSatisfy(row -> assertThat(row.after()).isNotNull());

        assertThat(trail.writing.eraseValuesOlderThan(Period.ofMonths(20))).isEqualTo(1100);
        assertThat(trail.count("audit_values")).isEqualTo(100);
        assertThat(rows()).allMatch(AuditRecord::erased);
    }
}
