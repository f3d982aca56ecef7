package org.daybook.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.employee.RevocationPage;
import org.daybook.employee.Role;
import org.daybook.employee.SigningKey;
import org.daybook.employee.SigningKeys;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final SigningKey FIRST = Keys.make("first");

    private final List<SigningKey> published = new ArrayList<>(List.of(FIRST));
    private long nanos;

    private final KeyCache keys = new KeyCache(
            new SigningKeys() {
                @Override
                public SigningKey current() {
                    return published.get(published.size() - 1);
                }

                @Override
                public List<SigningKey> verifying() {
                    return List.copyOf(published);
                }
            },
            () -> nanos);

    private final RevocationCache revocations = new RevocationCache(
            position -> new RevocationPage(
                    List.of(), position, START.plusNanos(nanos).atOffset(ZoneOffset.UTC)),
            () -> nanos);

    private final AccessTokens tokens = new AccessTokens(
            new TokenSettings() {
                @Override
                String issuer() {
                    return "daybook";
                }

                @Override
                Duration life() {
                    return Duration.ofMinutes(10);
                }
            },
            keys,
            revocations);

    private String token() {
        Instant now = START.plusNanos(nanos);
        AccessClaims claims = new AccessClaims(42, 7, Set.of(Role.EMPLOYEE), now, now.plusSeconds(600), null);
        return new TokenWriter("daybook").write(claims, FIRST);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        revocations.ask();
    }

    @Test
    void aTokenHoldsUntilItHasRunOut() {
        String token = token();

        assertThat(tokens.verify(token)).isPresent();
        pass(Duration.ofMinutes(9));
        assertThat(tokens.verify(token)).isPresent();
        pass(Duration.ofMinutes(1));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void aTokenThatWasSeenBeforeEndsWithItsKey() {
        String token = token();
        assertThat(tokens.verify(token)).isPresent();

        published.set(0, Keys.make("second"));
        pass(SigningKeys.CACHE.plusNanos(1));

        assertThat(tokens.verify(token)).isEmpty();
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void aKeyEndsWhenItsTimeIsOverWithoutBeingAskedFor() {
        String token = token();
        published.set(
                0,
                new SigningKey(
                        FIRST.id(),
                        FIRST.publicKey(),
                        FIRST.privateKey(),
                        START.plusSeconds(30).atOffset(ZoneOffset.UTC)));
        assertThat(tokens.verify(token)).isPresent();

        pass(Duration.ofSeconds(31));

        assertThat(tokens.verify(token)).isEmpty();
    }
}
