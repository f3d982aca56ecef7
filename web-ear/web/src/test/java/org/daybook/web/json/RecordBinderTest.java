package org.daybook.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBinderTest {

    public enum Part {
        FULL,
        MORNING
    }

    public record Sample(
            @NotNull @SingleLine @Size(min = 1, max = 5) String name,
            LocalDate date,
            @Min(1) Long id,
            @Min(1) @Max(9999) Integer year,

            @DecimalMin("-366") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
            BigDecimal days,

            Part part,
            Set<Part> parts,
            @Size(max = 10) String text) {}

    @Test
    void bindsEverythingThatFits() {
        Sample sample = bind("""
                {"name":"Åsa","date":"2024-02-29","id":9223372036854775807,"year":2026,"days":0.5,
                 "part":"MORNING","parts":["FULL","MORNING"],"text":"two\\nlines"}
                """);

        assertThat(sample)
                .isEqualTo(new Sample(
                        "Åsa",
                        LocalDate.of(2024, 2, 29),
                        Long.MAX_VALUE,
                        2026,
                        new BigDecimal("0.5"),
                        Part.MORNING,
                        Set.of(Part.FULL, Part.MORNING),
                        "two\nlines"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name  | 5",
                "name  | true",
                "name  | []",
                "name  | {}",
                "name  | null",
                "name  | \"\"",
                "name  | \"  \"",
                "name  | \"123456\"",
                "name  | \"a\\nb\"",
                "name  | \"a\\u2028b\"",
                "name  | \"a\\u007f\"",
                "date  | \"2026-02-30\"",
                "date  | \"2023-02-29\"",
                "date  | \"2026-2-3\"",
                "date  | \"2026-03-01T00:00:00Z\"",
                "date  | \"0000-01-01\"",
                "date  | \"-999-01-01\"",
                "date  | \"10000-01-01\"",
                "date  | \"+2026-01-1\"",
                "date  | \"\"",
                "date  | 20260301",
                "date  | [2026,3,1]",
                "id    | \"1\"",
                "id    | 1.0",
                "id    | 1e2",
                "id    | 0",
                "id    | -1",
                "id    | 9223372036854775808",
                "id    | true",
                "year  | 0",
                "year  | 10000",
                "year  | 4294967297",
                "days  | \"1\"",
                "days  | 366.1",
                "days  | -366.0001",
                "days  | 0.00001",
                "days  | 1e400000000",
                "days  | -1e400000000",
                "days  | 1e-400000000",
                "part  | \"full\"",
                "part  | \"\"",
                "part  | 0",
                "part  | [\"FULL\"]",
                "parts | \"FULL\"",
                "parts | [\"FULL\",\"FULL\"]",
                "parts | [\"NOON\"]",
                "parts | [null]",
                "text  | \"a\\u0001\"",
                "text  | \"12345678901\"",
                "extra | 1",
                "a/b~c | 1"
            })
    void namesTheMemberThatDoesNotFit(String member, String value) {
        String rest = member.equals("name") ? "" : "\"name\":\"x\",";

        List<Violation> errors = errorsOf("{" + rest + "\"" + member + "\":" + value + "}");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).pointer())
                .isEqualTo("/" + member.replace("~", "~0").replace("/", "~1"));
        assertThat(errors.get(0).code().code()).isEqualTo("validation-failed");
    }

    @Test
    void countsCodePointsAsCharacters() {
        assertThat(bind("{\"name\":\"😀😀😀😀😀\"}").name()).hasSize(10);
        assertThat(errorsOf("{\"name\":\"😀😀😀😀😀😀\"}")).hasSize(1);
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(errorsOf("{\"date\":\"x\",\"id\":0,\"extra\":1}"))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/extra", "/name", "/date", "/id");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(errorsOf("[]")).extracting(Violation::pointer).containsExactly("");
        assertThat(errorsOf("null")).hasSize(1);
        assertThat(errorsOf("\"x\"")).hasSize(1);
    }

    @Test
    void echoesOnlyTheBeginningOfALongName() {
        assertThat(errorsOf("{\"name\":\"x\",\"" + "y".repeat(5000) + "\":1}")
                        .get(0)
                        .pointer())
                .hasSizeLessThan(100);
    }

    public record Item(@NotNull @Min(0) Integer minutes) {}

    public record Nested(
            @NotNull Item item, @Size(min = 1, max = 2) List<Item> items, List<Integer> numbers, Boolean flag) {}

    @Test
    void bindsRecordsAndListsInside() {
        assertThat(nested("{\"item\":{\"minutes\":1},\"items\":[{\"minutes\":2}],\"numbers\":[3,4],\"flag\":true}"))
                .isEqualTo(new Nested(new Item(1), List.of(new Item(2)), List.of(3, 4), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /item",
                "{\"item\":1} | /item",
                "{\"item\":{}} | /item/minutes",
                "{\"item\":{\"minutes\":-1}} | /item/minutes",
                "{\"item\":{\"minutes\":1,\"a/b\":2}} | /item/a~1b",
                "{\"item\":{\"minutes\":1},\"items\":[]} | /items",
                "{\"item\":{\"minutes\":1},\"items\":{}} | /items",
                "{\"item\":{\"minutes\":1},\"items\":[null]} | /items/0",
                "{\"item\":{\"minutes\":1},\"items\":[{\"minutes\":1},{\"minutes\":\"1\"}]} | /items/1/minutes",
                "{\"item\":{\"minutes\":1},\"numbers\":[1,null]} | /numbers/1",
                "{\"item\":{\"minutes\":1},\"flag\":\"true\"} | /flag"
            })
    void namesThePlaceInside(String json, String pointer) {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> nested(json)).violations())
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    private static Nested nested(String json) {
        return RecordBinder.bind(StrictJson.parse(json.getBytes(UTF_8)), Nested.class);
    }

    private static Sample bind(String json) {
        return RecordBinder.bind(StrictJson.parse(json.getBytes(UTF_8)), Sample.class);
    }

    private static List<Violation> errorsOf(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> bind(json)).violations();
    }
}
