package org.daybook.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.daybook.leave.RequestStatus;
import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReadingTest {

    @SuppressWarnings("unused") // read by reflection only
    private static void endpoint(
            @PathParam("id") long id,
            @QueryParam("managerId") Long managerId,
            @QueryParam("limit") @Min(1) @Max(200) Integer limit,
            @QueryParam("on") LocalDate on,
            @QueryParam("knownAt") OffsetDateTime knownAt,
            @QueryParam("active") Boolean active,
            @QueryParam("status") RequestStatus status,
            @QueryParam("q") String text) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "managerId | 0",
                "managerId | -1",
                "managerId | +1",
                "managerId | 1.0",
                "managerId | 01",
                "managerId | 9223372036854775808",
                "managerId | ١",
                "managerId | ''",
                "limit | 0",
                "limit | 201",
                "limit | ten",
                "limit | 99999999999",
                "on | 2026-02-30",
                "on | 2026-3-1",
                "on | tomorrow",
                "on | 0000-12-31",
                "knownAt | 2026-03-01",
                "knownAt | +12026-03-01T00:00:00Z",
                "active | TRUE",
                "active | 1",
                "status | pending",
                "status | ''",
                "q | ''"
            })
    void refusesQueryParametersByName(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.violations().get(0).pointer())
                                .isEqualTo("/" + name));
    }

    @ParameterizedTest
    @CsvSource({"0", "x", "9223372036854775808", "1.5", "-1", "'1;x=y'"})
    void anIdThatCannotBeIsNotFound(String value) {
        assertThatThrownBy(() -> read("id", value)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void readsWhatFits() {
        assertThat(read("id", "42")).isEqualTo(42L);
        assertThat(read("limit", "200")).isEqualTo(200);
        assertThat(read("on", "0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(read("on", "9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(read("knownAt", "2026-03-01T09:00:00+02:00")).isNotNull();
        assertThat(read("active", "false")).isEqualTo(false);
        assertThat(read("status", "PENDING")).isEqualTo(RequestStatus.PENDING);
        assertThat(read("q", "Zoë 😀")).isEqualTo("Zoë 😀");
    }

    private static Object read(String name, String value) {
        Parameter parameter = Stream.of(ParameterReadingTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("endpoint"))
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(candidate -> candidate.getName().equals(name)
                        || name.equals("q") && candidate.getName().equals("text"))
                .findFirst()
                .orElseThrow();
        return new ParameterReading()
                .getConverter(parameter.getType(), parameter.getParameterizedType(), parameter.getAnnotations())
                .fromString(value);
    }
}
