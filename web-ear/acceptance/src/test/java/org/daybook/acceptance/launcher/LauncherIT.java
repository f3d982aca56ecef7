package org.daybook.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that succeed, with one data folder; {@link RefusedStartIT} has those that must not. */
@Tag("launcher")
class LauncherIT {

    @TempDir
    private Path temp;

    @Test
    void dataSurviveAStopAndAKill() throws Exception {
        Path data = temp.resolve("data");
        String port = String.valueOf(Launch.freePort());

        try (var first = Launch.of(data, "--test", "--port", port).awaitReady()) {
            hire(port);
            refusesASecondDaybookAndAWrongPassword(data, first.postgresPort());
            List<ProcessHandle> children = first.children();
            assertThat(first.stop().exitCode()).isEqualTo(143);
            assertAllEnded(children);
        }
        try (var second = Launch.of(data, "--test", "--port", port).awaitReady()) {
            holdsStrangersToTheDefaultLimit(port);
            assertThat(names(port)).contains("Ada Example");
            List<ProcessHandle> children = second.children();
            second.kill();
            assertThat(children).allMatch(ProcessHandle::isAlive);

            try (var third = Launch.of(data, "--test", "--port", port).awaitReady()) {
                assertThat(names(port)).contains("Ada Example");
                assertAllEnded(children);
                assertThat(third.output()).contains("left over from an earlier start");
            }
        }
    }

    @Test
    void aStopDuringTheStartLeavesNothing() throws Exception {
        Path data = temp.resolve("data");

        try (var launch = Launch.of(data, "--test", "--port", String.valueOf(Launch.freePort()))) {
            Eventually.holds(
                    "started", Duration.ofMinutes(2), () -> launch.children().size() == 2);
            List<ProcessHandle> children = launch.children();

            assertThat(launch.stop().exitCode()).isEqualTo(143);

            assertAllEnded(children);
            assertThat(launch.output()).doesNotContain("Exception");
        }
    }

    private void refusesASecondDaybookAndAWrongPassword(Path data, int postgresPort) throws Exception {
        try (var second = Launch.of(data, "--test", "--port", String.valueOf(Launch.freePort()))) {
            assertThat(second.exitCode()).isEqualTo(4);
            assertThat(second.output()).contains("Daybook: Another Daybook is running on the data folder");
        }
        String url = "postgresql://daybook:wrong@127.0.0.1:" + postgresPort + "/daybook";
        try (var third =
                Launch.of(temp.resolve("other"), "--port", String.valueOf(Launch.freePort()), "--database", url)) {
            assertThat(third.exitCode()).isEqualTo(5);
            assertThat(third.output())
                    .contains("refused the password of user daybook.")
                    .doesNotContain("wrong@", "Exception");
        }
    }

    private static void holdsStrangersToTheDefaultLimit(String port) {
        RestAssured.given()
                .get("http://127.0.0.1:" + port + "/api/v1/employees")
                .then()
                .statusCode(401)
                .header("RateLimit-Policy", "\"calls\";q=100;w=3600");
    }

    /** What has ended counts until the system has collected it. */
    private static void assertAllEnded(List<ProcessHandle> processes) {
        Eventually.holds(
                "no process left",
                Duration.ofSeconds(10),
                () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void hire(String port) {
        asAdministrator(port)
                .contentType("application/json")
                .body(Map.of(
                        "name", "Ada Example",
                        "email", "ada@daybook.test",
                        "department", "Engineering",
                        "joiningDate", "2020-01-01"))
                .post("/api/v1/employees")
                .then()
                .statusCode(201);
    }

    private static List<String> names(String port) {
        return asAdministrator(port)
                .get("/api/v1/employees")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    private static RequestSpecification asAdministrator(String port) {
        URI base = URI.create("http://127.0.0.1:" + port);
        return RestAssured.given()
                .baseUri(base.toString())
                .header("Authorization", SignIn.at(base).authorization(Topology.ADMIN));
    }
}
