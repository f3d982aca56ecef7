package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditSearchIT {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    private final Trail trail = new Trail();

    /** Ids 1 to 3 by Ada, 4 and 5 by the system. */
    @BeforeEach
    void writeTrail() {
        trail.record(3);
        trail.writing.record(AuditEvent.plain("other.happened", "other", 1L, 2L));
        trail.writing.record(AuditEvent.plain("other.happened", "other", null, null));
    }

    private List<Long> found(AuditQuery query) {
        return trail.reading.page(query).items().stream().map(AuditRecord::id).toList();
    }

    private static AuditQuery any() {
        return new AuditQuery(null, null, null, null, null, null, null, null, null, FIRST);
    }

    private String correlationOf(long id) {
        return trail.reading.page(any()).items().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow()
                .correlationId();
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(found(any())).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void narrowsByEachFilterAndByAllTogether() {
        OffsetDateTime third = trail.reading.page(any()).items().get(2).recordedAt();

        assertThat(found(new AuditQuery(7L, null, null, null, null, null, null, null, null, FIRST)))
                .containsExactly(3L, 2L, 1L);
        assertThat(found(new AuditQuery(null, "other.happened", null, null, null, null, null, null, null, FIRST)))
                .containsExactly(5L, 4L);
        assertThat(found(new AuditQuery(null, null, "thing", null, null, null, null, null, null, FIRST)))
                .containsExactly(3L, 2L, 1L);
        assertThat(found(new AuditQuery(null, null, null, 1L, null, null, null, null, null, FIRST)))
                .containsExactly(4L, 1L);
        assertThat(found(AuditQuery.about(2))).containsExactly(4L, 2L);
        assertThat(found(new AuditQuery(null, null, null, null, null, third, null, null, null, FIRST)))
                .containsExactly(5L, 4L, 3L);
        assertThat(found(new AuditQuery(null, null, null, null, null, null, third, null, null, FIRST)))
                .containsExactly(2L, 1L);
        assertThat(found(new AuditQuery(null, null, null, null, null, null, null, "SYSTEM", null, FIRST)))
                .containsExactly(5L, 4L);
        String exchange = trail.reading.page(any()).items().get(4).correlationId();
        assertThat(found(new AuditQuery(null, null, null, null, null, null, null, null, exchange, FIRST)))
                .containsExactlyElementsOf(found(any()).stream()
                        .filter(id -> exchange.equals(correlationOf(id)))
                        .toList());
        assertThat(found(new AuditQuery(null, null, null, null, null, null, null, null, "of nobody", FIRST)))
                .isEmpty();
        assertThat(found(new AuditQuery(
                        7L, "thing.renamed", "thing", 3L, 3L, third, third.plusDays(1), "API", null, FIRST)))
                .containsExactly(3L);
    }

    @Test
    void pagesWithoutGapsAlsoWhenRowsAreAdded() {
        Page<AuditRecord> first = trail.reading.page(any().withPage(PageRequest.of(2, null)));
        trail.record(1);
        Page<AuditRecord> second = trail.reading.page(any().withPage(PageRequest.of(2, first.nextCursor())));
        Page<AuditRecord> third = trail.reading.page(any().withPage(PageRequest.of(2, second.nextCursor())));

        assertThat(first.items()).extracting(AuditRecord::id).containsExactly(5L, 4L);
        assertThat(second.items()).extracting(AuditRecord::id).containsExactly(3L, 2L);
        assertThat(third.items()).extracting(AuditRecord::id).containsExactly(1L);
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String cursor = Cursor.of(3).encode();

        assertThatThrownBy(() -> found(any().withPage(PageRequest.of(2, cursor))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("invalid-cursor");
    }

    @Test
    void exportsEveryRowOnce() {
        trail.record(450);
        List<Long> exported = new ArrayList<>();

        trail.reading.export(any(), rows -> rows.forEach(row -> exported.add(row.id())));

        assertThat(exported).hasSize(455).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void findsRowsOfALargeTrailByIndex() {
        trail.sql.useHandle(handle -> {
            handle.execute("INSERT INTO platform.audit_events (action, actor_kind, actor_id, channel, subject_type,"
                    + " subject_id, person_id, recorded_at) SELECT 'thing.filled', 'PERSON', n % 5000, 'API', 'thing', n,"
                    + " n % 5000, now() + n * interval '1 second' FROM generate_series(1, 60000) n");
            handle.execute("ANALYZE platform.audit_events");
            for (String condition : List.of(
                    "actor_id = 17",
                    "person_id = 17",
                    "subject_type = 'thing' AND subject_id = 17",
                    "action = 'other.happened'",
                    "recorded_at < now()",
                    "true")) {
                assertThat(handle.createQuery("EXPLAIN SELECT * FROM platform.audit_events e WHERE " + condition
                                        + " ORDER BY e.recorded_at DESC, e.id DESC LIMIT 51")
                                .mapTo(String.class)
                                .list())
                        .as(condition)
                        .noneMatch(line -> line.contains("Seq Scan"));
            }
        });
    }
}
