package org.daybook.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallKeyTest {

    private static final byte[] BODY = {'{', '}'};

    @Test
    void callsAreTheSameByMethodPathAndBody() {
        CallKey key = CallKey.of(1, "k", "POST", "/a", BODY);

        assertThat(CallKey.of(1, "k", "POST", "/a", BODY).fingerprint()).isEqualTo(key.fingerprint());
        assertThat(CallKey.of(1, "k", "POST", "/b", BODY).fingerprint()).isNotEqualTo(key.fingerprint());
        assertThat(CallKey.of(1, "k", "POST", "/a", new byte[0]).fingerprint()).isNotEqualTo(key.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ü", "a\tb", "a\u0000b"})
    void keysArePrintableAscii(String key) {
        assertThatThrownBy(() -> CallKey.of(1, key, "POST", "/a", BODY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void keysHaveAtMostTwoHundredCharacters() {
        assertThat(CallKey.of(1, "k".repeat(200), "POST", "/a", BODY).key()).hasSize(200);
        assertThatThrownBy(() -> CallKey.of(1, "k".repeat(201), "POST", "/a", BODY))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void storedHeadersComeBackAsTheyWere() {
        Map<String, String> headers = Map.of("Location", "/api/v1/employees/1", "ETag", "\"v1-00\"");

        assertThat(HeaderLines.parse(HeaderLines.format(headers))).isEqualTo(headers);
        assertThat(HeaderLines.parse("")).isEmpty();
    }
}
