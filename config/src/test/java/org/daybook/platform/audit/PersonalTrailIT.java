package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalTrailIT {

    private static final AuditOrigin SERVICE_OF_THAT_NUMBER =
            AuditOrigin.anonymous("API", "192.0.2.8", null).byService(7);

    private final Trail trail = new Trail();
    private final PersonalTrail personal = personalTrailOf(trail);

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject it
    private static PersonalTrail personalTrailOf(Trail trail) {
        PersonalTrail personal = new PersonalTrail();
        personal.sql = trail.sql;
        return personal;
    }

    private List<AuditRecord> rowsOf(long person) {
        List<AuditRecord> rows = new ArrayList<>();
        personal.export(person, rows::add);
        return rows;
    }

    @Test
    void hasWhatIsAboutThePersonWithValuesAndWithoutTheAddressOfOthers() {
        trail.writing.record(Trail.renamed(3), Trail.ADA);

        assertThat(rowsOf(3)).singleElement().satisfies(row -> {
            assertThat(row.actorId()).isEqualTo(7);
            assertThat(row.address()).isNull();
            assertThat(row.before()).isEqualTo("{\"name\":\"Old 3\"}");
            assertThat(row.after()).isEqualTo("{\"name\":\"New\"}");
        });
    }

    @Test
    void hasWhatThePersonDidWithTheirAddressAndWithoutValuesOfOthers() {
        trail.writing.record(Trail.renamed(3), Trail.ADA);

        assertThat(rowsOf(7)).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("thing.renamed");
            assertThat(row.personId()).isEqualTo(3);
            assertThat(row.subjectId()).isEqualTo(3);
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.before()).isNull();
            assertThat(row.after()).isNull();
            assertThat(row.erased()).isFalse();
        });
    }

    @Test
    void hasWhatThePersonDidToThemselvesOnceAndWhatIsAboutNobodyWithItsValues() {
        trail.writing.record(Trail.renamed(7), Trail.ADA);
        trail.writing.record(AuditEvent.added("year.granted", "run", 1L, null, Map.of("year", 2026)), Trail.ADA);

        assertThat(rowsOf(7))
                .extracting(AuditRecord::after, AuditRecord::address)
                .containsExactly(tuple("{\"year\":2026}", "192.0.2.7"), tuple("{\"name\":\"New\"}", "192.0.2.7"));
    }

    @Test
    void doesNotTellWhoseSickLeaveThePersonSaw() {
        trail.writing.record(AuditEvent.plain("sick-leave.read", "sick-leave", 3L, 3L), Trail.ADA);

        assertThat(rowsOf(7)).singleElement().satisfies(row -> {
            assertThat(row.subjectId()).isNull();
            assertThat(row.personId()).isNull();
        });
        assertThat(rowsOf(3))
                .singleElement()
                .satisfies(row -> assertThat(row.personId()).isEqualTo(3));
    }

    @Test
    void hasNothingOfAServiceWithTheSameNumber() {
        trail.writing.record(Trail.renamed(3), SERVICE_OF_THAT_NUMBER);
        trail.writing.record(Trail.renamed(7), SERVICE_OF_THAT_NUMBER);

        assertThat(rowsOf(7))
                .singleElement()
                .satisfies(row -> assertThat(row.address()).isNull());
    }

    @Test
    void goesThroughAllRowsNewestFirst() {
        trail.record(450);

        assertThat(rowsOf(7))
                .extracting(AuditRecord::id)
                .hasSize(450)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }
}
