package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.daybook.acceptance.topology.Eventually;

/** Files that somebody brings in. */
record Upload(Person person) {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

    /** Sends bytes, whatever they are. */
    ValidatableResponse sends(String query, byte[] file) {
        return person.request()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/imports?" + query)
                .then();
    }

    /** The same under an idempotency key. */
    ValidatableResponse sends(String query, byte[] file, String key) {
        return person.request()
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/imports?" + query)
                .then();
    }

    /** Brings a file in for real and waits for its end. */
    Outcome brings(String kind, String... lines) {
        return waitsFor(sends("kind=" + kind + "&dryRun=false", bytes(lines)));
    }

    /** Has somebody look what a file would do. */
    Outcome tries(String kind, String... lines) {
        return waitsFor(sends("kind=" + kind, bytes(lines)));
    }

    static byte[] bytes(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    Outcome waitsFor(ValidatableResponse sent) {
        String location = sent.statusCode(202).extract().header("Location");
        String path = location.replaceFirst("^.*/api/v1", "");
        Eventually.holds(
                path + " ends",
                LONGEST_WAIT,
                () -> List.of("DONE", "FAILED").contains(look(path).getString("state")));
        return new Outcome(look(path), report(path));
    }

    private JsonPath look(String path) {
        return person.get(path).statusCode(200).extract().jsonPath();
    }

    private List<String> report(String path) {
        return person.get(path + "/report")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    /** An import that has ended. */
    record Outcome(JsonPath json, List<String> report) {

        Outcome is(String state, int added, int unchanged, int differing, int refused) {
            assertThat(List.of(
                            json.getString("state"),
                            json.getInt("added"),
                            json.getInt("unchanged"),
                            json.getInt("differing"),
                            json.getInt("refused")))
                    .as("state, added, unchanged, differing, refused; %s %s", json.getString("problem"), report)
                    .isEqualTo(List.of(state, added, unchanged, differing, refused));
            return this;
        }

        long id() {
            return json.getLong("id");
        }

        /** Beginnings of the lines of its report. */
        void reports(String... beginnings) {
            reporting(beginnings);
        }

        /** The same, to go on with. */
        Outcome reporting(String... beginnings) {
            assertThat(report).as("report").hasSameSizeAs(beginnings);
            for (int i = 0; i < beginnings.length; i++) {
                assertThat(report.get(i)).startsWith(beginnings[i]);
            }
            return this;
        }
    }
}
