package org.daybook.web.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String TAG = EntityTags.of(12, "{}".getBytes(UTF_8));

    @Test
    void holdTheVersionAndDifferWithTheBody() {
        assertThat(TAG).matches("\"v12-[0-9a-f]{16}\"");
        assertThat(EntityTags.expectedVersion(TAG)).isEqualTo(12);
        assertThat(EntityTags.of(12, "[]".getBytes(UTF_8))).isNotEqualTo(TAG);
    }

    @Test
    void anyVersionWillDoWithoutOneOrWithAStar() {
        assertThat(EntityTags.expectedVersion(null)).isNull();
        assertThat(EntityTags.expectedVersion("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v12-0123456789abcdef",
                "W/\"v12-0123456789abcdef\"",
                "\"v12\"",
                "\"v-1-0123456789abcdef\"",
                "\"v99999999999999999999-0123456789abcdef\"",
                "\"v12-0123456789abcdef\", \"v13-0123456789abcdef\"",
                "\"v012-0123456789abcdef\"",
                "12"
            })
    void whatWasNotGivenOutHereIsStale(String ifMatch) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> EntityTags.expectedVersion(ifMatch))
                        .code()
                        .code())
                .isEqualTo("stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*"})
    void aChangeMustNameItsVersion(String ifMatch) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> EntityTags.requiredVersion(ifMatch))
                        .code()
                        .code())
                .isEqualTo("precondition-required");
        assertThat(catchThrowableOfType(RuleViolation.class, () -> EntityTags.requiredVersion(null))
                        .code()
                        .code())
                .isEqualTo("precondition-required");
    }

    @Test
    void aReaderMayHaveOneOfSeveral() {
        assertThat(EntityTags.matchesAny("\"other\", W/" + TAG, TAG)).isTrue();
        assertThat(EntityTags.matchesAny("*", TAG)).isTrue();
        assertThat(EntityTags.matchesAny("\"other\"", TAG)).isFalse();
        assertThat(EntityTags.matchesAny("nonsense", TAG)).isFalse();
    }
}
