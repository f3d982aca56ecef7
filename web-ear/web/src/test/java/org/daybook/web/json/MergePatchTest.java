package org.daybook.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}            | {\"a\":\"c\"}             | {\"a\":\"c\"}",
                "{\"a\":\"b\",\"b\":null} | {\"b\":\"c\"}             | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}             | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}          | {\"a\":\"c\"}             | {\"a\":\"c\"}",
                "{\"a\":\"c\"}            | {\"a\":[\"b\"]}           | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}    | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":1}                | {\"a\":{\"b\":null}}      | {\"a\":{}}",
                "{\"a\":1}                | {}                        | {\"a\":1}"
            })
    void mergesAsTheRfcSays(String current, String patch, String result) {
        assertThat(new MergePatch(parse(patch)).applyTo(parse(current))).isEqualTo(parse(result));
    }

    @Test
    void refusesMembersThatTheValueDoesNotHaveEvenToRemoveThem() {
        MergePatch patch = new MergePatch(parse("{\"id\":null}"));

        assertThatThrownBy(() -> patch.applyTo(parse("{\"a\":1}")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.violations().get(0).pointer())
                                .isEqualTo("/id"));
    }

    @Test
    void refusesPatchesThatAreNoObjects() {
        assertThatThrownBy(() -> new MergePatch(parse("[]"))).isInstanceOf(InvalidInput.class);
    }

    private static JsonNode parse(String json) {
        return StrictJson.parse(json.getBytes(UTF_8));
    }
}
