package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsMembersWhateverTheirOrder() {
        Map<String, Object> values =
                new TreeMap<>(Map.of("b", 1, "a", Map.of("d", true, "c", List.of(1, 2)))).descendingMap();

        assertThat(CanonicalJson.of(values)).isEqualTo("{\"a\":{\"c\":[1,2],\"d\":true},\"b\":1}");
    }

    @Test
    void writesEqualNumbersAlike() {
        assertThat(CanonicalJson.of(Map.of("n", new BigDecimal("2.50"))))
                .isEqualTo(CanonicalJson.of(Map.of("n", 2.5)))
                .isEqualTo("{\"n\":2.5}");
        assertThat(CanonicalJson.of(Map.of("n", new BigDecimal("0E+5")))).isEqualTo("{\"n\":0}");
        assertThat(CanonicalJson.of(Map.of("n", new BigDecimal("1E+3")))).isEqualTo("{\"n\":1000}");
    }

    @Test
    void writesDatesConstantsAndAbsentValues() {
        Map<String, Object> values = new HashMap<>();
        values.put("day", LocalDate.of(2026, 3, 1));
        values.put("kind", ActorKind.SERVICE);
        values.put("none", null);
        values.put("empty", List.of());

        assertThat(CanonicalJson.of(values))
                .isEqualTo("{\"day\":\"2026-03-01\",\"empty\":[],\"kind\":\"SERVICE\",\"none\":null}");
    }

    @Test
    void escapesWhatJsonCannotHoldAndDatabasesCannotKeep() {
        assertThat(CanonicalJson.of(Map.of("t", "\"\\\n\u0000\u202Eé😀")))
                .isEqualTo("{\"t\":\"\\\"\\\\\\u000a\uFFFD\u202Eé😀\"}");
    }

    @Test
    void isAbsentForNoValues() {
        assertThat(CanonicalJson.of(Map.of())).isNull();
        assertThat(CanonicalJson.of(Map.of("m", Map.of()))).isEqualTo("{\"m\":{}}");
    }

    @Test
    void refusesWhatHasNoPlainForm() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("o", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
