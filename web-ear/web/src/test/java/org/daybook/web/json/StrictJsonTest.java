package org.daybook.web.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.platform.ProblemCode;
import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":0x10}",
                "{\"a\":1/*comment*/}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x41\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":123456789012345678901234567890123456789012345}",
                "\uFEFF{}",
                "nul",
                "<a/>"
            })
    void refusesWhatIsNotOneJsonDocument(String body) {
        assertThat(codeOf(body.getBytes(UTF_8)).code()).isEqualTo("malformed-json");
    }

    @Test
    void refusesOtherCharacterSets() {
        assertThat(codeOf("{\"a\":1}".getBytes(UTF_16)).code()).isEqualTo("malformed-json");
        assertThat(codeOf(new byte[] {'"', (byte) 0xC3, '"'}).code()).isEqualTo("malformed-json");
        assertThat(codeOf(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})
                        .code())
                .isEqualTo("malformed-json");
    }

    @Test
    void acceptsThirtyTwoLevelsAndNoMore() {
        assertThat(StrictJson.parse(nested(32)).isArray()).isTrue();
        assertThat(codeOf(nested(33)).code()).isEqualTo("malformed-json");
        assertThat(codeOf(nested(30_000)).code()).isEqualTo("malformed-json");
    }

    @Test
    void refusesTextThatCannotBeStored() {
        for (String body :
                new String[] {"{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud83d\"}", "{\"a\":[\"\\ude00\"]}", "{\"\\ud83d\":1}"
                }) {
            assertThat(codeOf(body.getBytes(UTF_8)).code()).isEqualTo("validation-failed");
        }
        assertThat(StrictJson.parse("{\"a\":\"\\ud83d\\ude00\"}".getBytes(UTF_8))
                        .get("a")
                        .textValue())
                .isEqualTo("😀");
    }

    @Test
    void saysWhereReadingStoppedWithoutRepeatingTheInput() {
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class, () -> StrictJson.parse("{\n  \"secret\": oops}".getBytes(UTF_8)));

        assertThat(refusal.violations().get(0).message()).contains("line 2").doesNotContain("oops", "secret");
    }

    @Test
    void writesValuesPlainly() {
        record Values(BigDecimal days, BigDecimal none, LocalDate date, OffsetDateTime at, String text) {}

        byte[] written = StrictJson.write(new Values(
                new BigDecimal("2.50E+1"),
                new BigDecimal("0.0000"),
                LocalDate.of(2026, 3, 1),
                OffsetDateTime.parse("2026-03-01T09:00:00Z"),
                null));

        assertThat(new String(written, UTF_8))
                .isEqualTo("{\"days\":25,\"none\":0,\"date\":\"2026-03-01\","
                        + "\"at\":\"2026-03-01T09:00:00Z\",\"text\":null}");
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
    }

    private static ProblemCode codeOf(byte[] body) {
        return catchThrowableOfType(InvalidInput.class, () -> StrictJson.parse(body))
                .violations()
                .get(0)
                .code();
    }
}
