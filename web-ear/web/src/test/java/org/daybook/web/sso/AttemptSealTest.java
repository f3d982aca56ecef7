package org.daybook.web.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptSealTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Attempt ATTEMPT =
            Attempt.begin(URI.create("https://daybook.example/api/v1/auth/sso/callback"), ReturnPath.of("/team"), NOW);

    private final AttemptSeal seal = new AttemptSeal("a secret of the tests, long enough");

    @Test
    void givesBackWhatItSealed() {
        String sealed = seal.seal(ATTEMPT);

        assertThat(seal.open(sealed, NOW)).contains(ATTEMPT);
        assertThat(sealed).hasSizeLessThan(1_000).doesNotContain(ATTEMPT.verifier());
        assertThat(ATTEMPT.toString()).doesNotContain(ATTEMPT.verifier(), ATTEMPT.state());
    }

    @Test
    void isOfNoUseAfterTenMinutes() {
        String sealed = seal.seal(ATTEMPT);

        assertThat(seal.open(sealed, NOW.plusSeconds(599))).isPresent();
        assertThat(seal.open(sealed, NOW.plusSeconds(600))).isEmpty();
    }

    @Test
    void opensNothingOfSomebodyElse() {
        assertThat(new AttemptSeal("another secret of the tests, as long").open(seal.seal(ATTEMPT), NOW))
                .isEmpty();
    }

    @Test
    void opensNothingThatWasAltered() {
        String sealed = seal.seal(ATTEMPT);
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'Q' : 'A';
            assertThat(seal.open(sealed.substring(0, i) + other + sealed.substring(i + 1), NOW))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "....", "e30.e30.e30.e30.e30", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0....", "\0"})
    void opensNoJunk(String junk) {
        assertThat(seal.open(junk, NOW)).isEmpty();
    }
}
