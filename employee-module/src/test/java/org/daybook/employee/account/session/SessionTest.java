package org.daybook.employee.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.daybook.employee.account.session.Session.Standing;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-01T08:00:00Z");
    private static final Duration IDLE = Duration.ofDays(14);

    private final RefreshToken first = RefreshToken.begin();
    private final RefreshToken second = first.successor("salt");
    private final RefreshToken third = second.successor("salt");

    private Session session(RefreshToken current, RefreshToken previous) {
        return new Session(
                1,
                2,
                current.turnHash(),
                previous == null ? null : previous.turnHash(),
                "salt",
                NOW,
                NOW.plusDays(90),
                false);
    }

    @Test
    void knowsItsCurrentTokenForAsLongAsItLasts() {
        assertThat(session(first, null).standing(first, NOW.plusDays(13))).isEqualTo(Standing.CURRENT);
    }

    @Test
    void forgivesTheTokenBeforeForTenSeconds() {
        Session session = session(second, first);

        assertThat(session.standing(first, NOW.plusSeconds(10))).isEqualTo(Standing.JUST_USED);
        assertThat(session.standing(first, NOW.plusSeconds(10).plusNanos(1_000)))
                .isEqualTo(Standing.REUSED);
    }

    @Test
    void forgivesNoOlderTokenAndNoInventedOne() {
        Session session = session(third, second);

        assertThat(session.standing(first, NOW)).isEqualTo(Standing.REUSED);
        assertThat(session.standing(new RefreshToken(first.family(), "invented"), NOW))
                .isEqualTo(Standing.REUSED);
        assertThat(session(first, null).standing(second, NOW)).isEqualTo(Standing.REUSED);
    }

    @Test
    void isOverWhenItIsNotUsedOrTooOld() {
        Session session = session(first, null);

        assertThat(session.over(NOW.plusDays(14).minusSeconds(1), IDLE)).isFalse();
        assertThat(session.over(NOW.plusDays(14), IDLE)).isTrue();
        assertThat(session.over(NOW.plusDays(90), Duration.ofDays(365))).isTrue();
    }

    @Test
    void endsAtTheEarlierOfBothMoments() {
        assertThat(Session.end(NOW, IDLE, NOW.plusDays(90))).isEqualTo(NOW.plusDays(14));
        assertThat(Session.end(NOW, IDLE, NOW.plusDays(3))).isEqualTo(NOW.plusDays(3));
    }
}
