package org.daybook.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daybook.employee.SigningKey;
import org.daybook.employee.SigningKeys;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private final List<SigningKey> known = new ArrayList<>(List.of(Keys.make("first")));
    private long now;
    private int questions;

    private final KeyCache cache = new KeyCache(
            new SigningKeys() {
                @Override
                public SigningKey current() {
                    questions++;
                    return known.get(known.size() - 1);
                }

                @Override
                public List<SigningKey> verifying() {
                    questions++;
                    return List.copyOf(known);
                }
            },
            () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void asksOnceAMinute() {
        for (int i = 0; i < 100; i++) {
            assertThat(cache.verifying("first")).isPresent();
        }
        assertThat(questions).isEqualTo(1);

        pass(SigningKeys.CACHE.plusNanos(1));
        assertThat(cache.verifying("first")).isPresent();
        assertThat(questions).isEqualTo(2);
    }

    @Test
    void asksForAnUnknownKeyOnceASecond() {
        cache.verifying("first");
        pass(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            assertThat(cache.verifying("unknown" + i)).isEmpty();
        }
        assertThat(questions).isEqualTo(2);
    }

    @Test
    void learnsANewKeyFromATokenThatNamesIt() {
        cache.verifying("first");
        known.add(Keys.make("second"));
        pass(Duration.ofSeconds(2));

        assertThat(cache.verifying("second")).isPresent();
    }

    @Test
    void forgetsAKeyThatIsNotTrustedAnyMore() {
        cache.verifying("first");
        known.set(0, Keys.make("second"));
        pass(SigningKeys.CACHE.plusNanos(1));

        assertThat(cache.verifying("first")).isEmpty();
    }

    @Test
    void signsWithANewKeyWithinAMinute() {
        assertThat(cache.signing().id()).isEqualTo("first");
        known.add(Keys.make("second"));
        assertThat(cache.signing().id()).isEqualTo("first");

        pass(SigningKeys.CACHE.plusNanos(1));
        assertThat(cache.signing().id()).isEqualTo("second");
    }

    @Test
    void knowsTheKeyThatItSignsWithAtOnce() {
        assertThat(cache.verifying("second")).isEmpty();
        known.add(Keys.make("second"));

        assertThat(cache.signing().id()).isEqualTo("second");
        assertThat(cache.verifying("second")).isPresent();
    }
}
