package org.daybook.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.reporting.DashboardStats;
import org.daybook.reporting.DashboardStats.Requests;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {

    private static final Scope EVERYBODY = new Scope(null, 2026, LocalDate.of(2026, 3, 2));
    private static final OffsetDateTime READ = OffsetDateTime.parse("2026-03-02T09:00:00Z");
    private static final Stamp BEFORE = stamp(10, 5);
    private static final Duration QUICK = Duration.ofMillis(20);

    private final KeptFigures kept = new KeptFigures();

    @Test
    void areShownAgainWhileNothingChanges() {
        kept.keep(EVERYBODY, BEFORE, figures(), 0, QUICK);

        assertThat(kept.find(EVERYBODY, stamp(10, 5), READ.plusSeconds(9))).contains(figures());
    }

    @Test
    void areReadAgainOnceARequestOrAPersonChanged() {
        kept.keep(EVERYBODY, BEFORE, figures(), 0, QUICK);

        assertThat(kept.find(EVERYBODY, stamp(11, 5), READ)).isEmpty();
        assertThat(kept.find(EVERYBODY, stamp(10, 6), READ)).isEmpty();
    }

    @Test
    void areReadAgainAfterTenSeconds() {
        kept.keep(EVERYBODY, BEFORE, figures(), 0, QUICK);

        assertThat(kept.find(EVERYBODY, BEFORE, READ.plusSeconds(10))).isEmpty();
    }

    @Test
    void areKeptThroughChangesWhereReadingThemTakesLong() {
        kept.keep(EVERYBODY, BEFORE, figures(), 0, Duration.ofSeconds(2));

        assertThat(kept.find(EVERYBODY, stamp(11, 5), READ.plusSeconds(39))).isPresent();
        assertThat(kept.find(EVERYBODY, stamp(11, 5), READ.plusSeconds(40))).isEmpty();
    }

    @Test
    void serveThoseWhoCameBeforeTheyWereRead() {
        kept.keep(EVERYBODY, BEFORE, figures(), 100, QUICK);

        assertThat(kept.readSince(EVERYBODY, 99)).contains(figures());
        assertThat(kept.readSince(EVERYBODY, 101)).isEmpty();
    }

    @Test
    void areOfOneGroupYearAndDay() {
        kept.keep(EVERYBODY, BEFORE, figures(), 0, QUICK);

        assertThat(kept.find(new Scope(7L, 2026, EVERYBODY.today()), BEFORE, READ))
                .isEmpty();
        assertThat(kept.find(new Scope(null, 2025, EVERYBODY.today()), BEFORE, READ))
                .isEmpty();
        assertThat(kept.find(new Scope(null, 2026, EVERYBODY.today().plusDays(1)), BEFORE, READ))
                .isEmpty();
    }

    @Test
    void ofManyGroupsAreForgottenOldestFirst() {
        for (long person = 0; person <= 500; person++) {
            kept.keep(new Scope(person, 2026, EVERYBODY.today()), BEFORE, figures(), 0, QUICK);
        }

        assertThat(kept.find(new Scope(0L, 2026, EVERYBODY.today()), BEFORE, READ))
                .isEmpty();
        assertThat(kept.find(new Scope(500L, 2026, EVERYBODY.today()), BEFORE, READ))
                .isPresent();
    }

    private static Stamp stamp(long requests, long people) {
        return new Stamp(BigDecimal.valueOf(requests), BigDecimal.valueOf(people));
    }

    private static DashboardStats figures() {
        return new DashboardStats(READ, 3, 1, new Requests(1, 0, 0, 0, 0), List.of(), List.of(), List.of(), List.of());
    }
}
