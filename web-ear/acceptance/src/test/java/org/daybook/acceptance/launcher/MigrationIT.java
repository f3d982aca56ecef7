package org.daybook.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company moves in from the SQLite file of the original design, by one command. */
class MigrationIT {

    private static final List<String> COMPANY = List.of(
            "CREATE TABLE employees (id INTEGER PRIMARY KEY, name TEXT, email TEXT UNIQUE, department TEXT,"
                    + " joining_date DATE, created_at TIMESTAMP, updated_at TIMESTAMP)",
            "CREATE TABLE leave_requests (id INTEGER PRIMARY KEY, employee_id INTEGER, leave_type TEXT, start_date DATE,"
                    + " end_date DATE, reason TEXT, status TEXT, approved_by INTEGER, created_at TIMESTAMP,"
                    + " updated_at TIMESTAMP)",
            "CREATE TABLE leave_balance_history (id INTEGER PRIMARY KEY, employee_id INTEGER, leave_type TEXT,"
                    + " balance REAL, year INTEGER, created_at TIMESTAMP, updated_at TIMESTAMP)",
            "INSERT INTO employees (id, name, email, department, joining_date) VALUES"
                    + " (1, 'Ada', 'ada@x.test', 'Ops', '2020-01-01'), (2, 'Max', 'max@x.test', 'Ops', '2019-05-01')",
            "INSERT INTO leave_requests (id, employee_id, leave_type, start_date, end_date, status, approved_by) VALUES"
                    + " (1, 1, 'Annual Leave', '2026-01-12', '2026-01-16', 'approved', 2),"
                    + " (2, 2, 'sick', '2025-02-03', '2025-02-04', 'approved', 1),"
                    + " (3, 2, 'gardening', '2026-02-03', '2026-02-03', 'pending', NULL)",
            "INSERT INTO leave_balance_history (id, employee_id, leave_type, balance, year) VALUES"
                    + " (1, 1, 'annual', 25, 2026), (2, 1, 'annual', 12.5, 2026), (3, 2, 'sick', 7, 2025)");

    @TempDir
    Path folder;

    @Test
    void oneCommandBringsACompanyInOnce() throws Exception {
        Path file = folder.resolve("old.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : COMPANY) {
                statement.execute(sql);
            }
        }
        int port = Launch.freePort();
        URI base = URI.create("http://127.0.0.1:" + port);
        String clock = Topology.CLOCK_START.toString();
        String[] arguments = {"--test", "--clock", clock, "--port", Integer.toString(port)};
        try (Launch daybook = Launch.of(folder.resolve("data"), arguments)) {
            daybook.awaitReady();
            assertThat(run(base, file, "--dry-run"))
                    .contains("EMPLOYEES, dry run: 2 read, 2 added")
                    .contains("LEAVE, dry run: 3 read, 2 added, 0 unchanged, 0 differing, 1 refused")
                    .contains("4,REFUSED,leave_type,unknown-leave-type,")
                    .contains("BALANCES, dry run: 2 read, 1 added, 0 unchanged, 0 differing, 1 refused")
                    .contains("\"Daybook had 20, corrected by -7.5.\"");
            assertThat(run(base, file))
                    .contains("EMPLOYEES: 2 read, 2 added, 0 unchanged, 0 differing, 0 refused")
                    .contains("LEAVE: 3 read, 2 added, 0 unchanged, 0 differing, 1 refused")
                    .contains("4,REFUSED,leave_type,unknown-leave-type,")
                    .contains("BALANCES: 2 read, 1 added, 0 unchanged, 0 differing, 1 refused")
                    .contains("\"Daybook had 20, corrected by -7.5.\"");
            assertThat(run(base, file))
                    .contains("EMPLOYEES: 2 read, 0 added, 2 unchanged")
                    .contains("LEAVE: 3 read, 0 added, 2 unchanged")
                    .contains("BALANCES: 2 read, 0 added, 1 unchanged");
        }
    }

    private String run(URI base, Path file, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("daybook.root"), "web-ear/standalone/target/daybook-standalone.jar")
                        .toAbsolutePath()
                        .normalize()
                        .toString(),
                "import",
                file.toString(),
                "--url",
                base.toString(),
                "--user",
                Topology.ADMIN));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DAYBOOK_PASSWORD", SignIn.PASSWORD);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
