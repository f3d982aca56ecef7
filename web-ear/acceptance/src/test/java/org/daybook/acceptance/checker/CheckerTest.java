package org.daybook.acceptance.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daybook.acceptance.checker.Acknowledged.Request;
import org.daybook.employee.EmployeeModule;
import org.daybook.leave.LeaveModule;
import org.daybook.platform.Migrations;
import org.daybook.platform.audit.AuditSealing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every invariant, broken on purpose, is seen; in a healthy database none is. */
class CheckerTest {

    private static EmbeddedPostgres server;
    private static int copies;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeHealthyDatabase() throws Exception {
        server = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
        execute(server.getPostgresDatabase(), "CREATE DATABASE healthy");
        DataSource healthy = server.getDatabase("postgres", "healthy");
        Migrations.run(healthy, "platform", Migrations.class);
        Migrations.run(healthy, "employee", EmployeeModule.class);
        Migrations.run(healthy, "leave", LeaveModule.class);
        execute(healthy, text("healthy.sql"));
        new AuditSealing(Jdbi.create(healthy)).seal(() -> true);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** How to break an invariant. */
    private record Break(String invariant, String sql) {
        @Override
        public String toString() {
            return invariant + ": " + sql.strip().replace('\n', ' ');
        }
    }

    private static Stream<Break> breaks() throws IOException {
        return Arrays.stream(text("broken.sql").split("(?m)^--- ", -1))
                .skip(1)
                .map(part -> part.split("\n", 2))
                .map(part -> new Break(part[0], part[1]));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("breaks")
    void seesWhatIsBroken(Break change) throws Exception {
        DataSource database = copy();
        execute(database, "SET session_replication_role = replica;" + change.sql());

        assertThat(broken(check(database, List.of()))).contains(change.invariant());
    }

    @Test
    void findsNothingInAHealthyDatabase() throws Exception {
        List<Finding> findings = check(copy(), List.of(new Request(1, 1), new Request(4, 3)));

        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.violations()).isEmpty());
    }

    @Test
    void everyInvariantIsBrokenByATest() throws Exception {
        Set<String> covered = breaks().map(Break::invariant).collect(Collectors.toCollection(TreeSet::new));
        covered.add(Acknowledged.NAME);

        assertThat(check(copy(), List.of()).stream().map(Finding::invariant))
                .containsExactlyInAnyOrderElementsOf(covered);
    }

    @Test
    void missesWhatClientsWereTold() throws Exception {
        DataSource database = copy();

        assertThat(broken(check(database, List.of(new Request(99, 1))))).containsExactly(Acknowledged.NAME);
        assertThat(broken(check(database, List.of(new Request(1, 2))))).containsExactly(Acknowledged.NAME);
    }

    @Test
    void endsWithZeroOnlyIfAllHold() throws Exception {
        copy();
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/copy" + copies + "?user=postgres";
        Path told = Files.writeString(folder.resolve("told"), "1\n4 3\n");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        assertThat(Checker.run(new String[] {url}, out)).isZero();
        assertThat(Checker.run(new String[] {url, told.toString()}, out)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("BAD");
        Files.writeString(told, "77 1\n");
        assertThat(Checker.run(new String[] {url, told.toString()}, out)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("BAD       1  " + Acknowledged.NAME, "request 77");
        assertThat(Checker.run(new String[] {url + "&options=-csearch_path"}, out))
                .isEqualTo(2);
        assertThat(Checker.run(new String[] {}, out)).isEqualTo(2);
    }

    private static Set<String> broken(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.holds())
                .map(Finding::invariant)
                .collect(Collectors.toSet());
    }

    private static List<Finding> check(DataSource database, List<Request> told) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Checker.check(connection, told);
        }
    }

    private static DataSource copy() throws SQLException {
        String name = "copy" + ++copies;
        execute(server.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE healthy");
        return server.getDatabase("postgres", name);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = CheckerTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
