package org.daybook.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.employee.Revocation;
import org.daybook.employee.RevocationPage;
import org.daybook.platform.RuleViolation;
import org.daybook.web.problem.EdgeProblem;
import org.junit.jupiter.api.Test;

class RevocationCacheTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Revocation> news = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private boolean away;
    private long nanos = 1_000;

    private final RevocationCache cache = new RevocationCache(
            position -> {
                positions.add(position);
                if (away) {
                    throw new IllegalStateException("The database is away.");
                }
                RevocationPage page = new RevocationPage(List.copyOf(news), position + 1, databaseTime());
                news.clear();
                return page;
            },
            () -> nanos);

    private OffsetDateTime databaseTime() {
        return START.plusNanos(nanos - 1_000).atOffset(ZoneOffset.UTC);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void revoke(Long session) {
        news.add(new Revocation(42, session, databaseTime()));
        cache.ask();
    }

    private AccessClaims token(long employee, long session) {
        Instant made = databaseTime().toInstant();
        return new AccessClaims(employee, session, Set.of(), made, made.plusSeconds(600), null);
    }

    @Test
    void coversOlderTokensOfAPersonAndNoOthers() {
        AccessClaims before = token(42, 7);
        pass(Duration.ofMillis(1));
        revoke(null);

        assertThat(cache.covers(before)).isTrue();
        assertThat(cache.covers(token(42, 7))).isFalse();
        assertThat(cache.covers(new AccessClaims(43, 8, Set.of(), before.madeAt(), before.expiresAt(), null)))
                .isFalse();
    }

    @Test
    void coversOneSessionOnly() {
        AccessClaims ended = token(42, 7);
        AccessClaims other = token(42, 8);
        pass(Duration.ofMillis(1));
        revoke(7L);

        assertThat(cache.covers(ended)).isTrue();
        assertThat(cache.covers(other)).isFalse();
    }

    @Test
    void theLatestOfSeveralCounts() {
        pass(Duration.ofSeconds(1));
        revoke(null);
        AccessClaims between = token(42, 7);
        pass(Duration.ofSeconds(1));
        revoke(null);
        news.add(new Revocation(42, null, START.atOffset(ZoneOffset.UTC)));
        cache.ask();

        assertThat(cache.covers(between)).isTrue();
    }

    @Test
    void asksOnFromTheLastPosition() {
        cache.ask();
        cache.ask();

        assertThat(positions).containsExactly(0L, 1L);
    }

    @Test
    void knowsTheDatabasesTimeBetweenTwoQuestions() {
        cache.ask();
        pass(Duration.ofSeconds(2));

        assertThat(cache.now()).isEqualTo(START.plusSeconds(2));
        assertThat(positions).hasSize(1);
    }

    @Test
    void letsNobodyInWithoutFreshKnowledge() {
        cache.ask();
        away = true;
        pass(RevocationCache.LONGEST_SILENCE);
        assertThat(cache.now()).isEqualTo(START.plusSeconds(60));

        pass(Duration.ofMillis(1));
        assertThatThrownBy(cache::now).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cache::now)
                .as("at once, without asking again")
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(EdgeProblem.UNAVAILABLE));
        assertThat(positions).hasSize(2);

        away = false;
        pass(Duration.ofSeconds(1));
        assertThat(cache.now()).isEqualTo(databaseTime().toInstant());
    }

    @Test
    void asksWhenANodeHasJustStarted() {
        assertThat(cache.now()).isEqualTo(START);
    }
}
