package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.daybook.standalone.OriginalDatabase.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class OriginalDatabaseTest {

    @TempDir
    Path folder;

    private Path made(String... statements) throws Exception {
        Path file = folder.resolve("leave.sqlite");
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private Path company() throws Exception {
        return made(
                "CREATE TABLE employees (id INTEGER PRIMARY KEY, name TEXT, email TEXT UNIQUE, department TEXT,"
                        + " joining_date DATE, created_at TIMESTAMP, updated_at TIMESTAMP)",
                "CREATE TABLE leave_requests (id INTEGER PRIMARY KEY, employee_id INTEGER, leave_type TEXT,"
                        + " start_date DATE, end_date DATE, reason TEXT, status TEXT, approved_by INTEGER,"
                        + " created_at TIMESTAMP, updated_at TIMESTAMP)",
                "CREATE TABLE leave_balance_history (id INTEGER PRIMARY KEY, employee_id INTEGER, leave_type TEXT,"
                        + " balance REAL, year INTEGER, created_at TIMESTAMP, updated_at TIMESTAMP)",
                "INSERT INTO employees (id, name, email, department, joining_date) VALUES"
                        + " (1, 'Ada \"A\"', 'ada@x.test', 'Ops', '2020-01-01 00:00:00'),"
                        + " (2, '''=Max', 'max@x.test', 'Ops', '2019-05-01')",
                "INSERT INTO leave_requests (id, employee_id, leave_type, start_date, end_date, reason, status,"
                        + " approved_by) VALUES (1, 1, 'Annual Leave', '2026-01-12', '2026-01-16', 'Snow', 'approved', 2),"
                        + " (2, 1, 'sick', '2026-02-02', '2026-02-02', NULL, 'Canceled', NULL),"
                        + " (3, 9, 'casual', '2026-02-03', '2026-02-03', NULL, 'pending', NULL)",
                "INSERT INTO leave_balance_history (id, employee_id, leave_type, balance, year) VALUES"
                        + " (1, 1, 'annual', 25, 2026), (2, 1, 'annual', 20.30000001, 2026), (3, 2, 'sick', 7, 2025)");
    }

    private List<String> written(Path database, Table table) throws Exception {
        Path file = folder.resolve("out.csv");
        try (OriginalDatabase source = new OriginalDatabase(database)) {
            source.write(table, file);
        }
        return Files.readAllLines(file);
    }

    @Test
    void tablesBecomeFilesThatCanBeBroughtIn() throws Exception {
        Path database = company();

        assertThat(written(database, Table.EMPLOYEES))
                .containsExactly(
                        "email,name,department,joining_date",
                        "\"ada@x.test\",\"Ada \"\"A\"\"\",\"Ops\",\"2020-01-01\"",
                        "\"max@x.test\",\"''=Max\",\"Ops\",\"2019-05-01\"");
        assertThat(written(database, Table.LEAVE))
                .containsExactly(
                        "email,leave_type,start_date,end_date,status,reason,decided_by",
                        "\"ada@x.test\",\"annual\",\"2026-01-12\",\"2026-01-16\",\"APPROVED\",\"Snow\",\"max@x.test\"",
                        "\"ada@x.test\",\"sick\",\"2026-02-02\",\"2026-02-02\",\"CANCELLED\",\"\",\"\"",
                        "\"\",\"casual\",\"2026-02-03\",\"2026-02-03\",\"PENDING\",\"\",\"\"");
        assertThat(written(database, Table.BALANCES))
                .containsExactly(
                        "email,leave_type,year,balance",
                        "\"ada@x.test\",\"annual\",\"2026\",\"20.3\"",
                        "\"max@x.test\",\"sick\",\"2025\",\"7.0\"");
    }

    @Test
    void anotherFileIsRefusedInOneSentence() throws Exception {
        Path empty = made("CREATE TABLE something (id INTEGER)");
        Path text = Files.writeString(folder.resolve("text"), "no database at all, but long enough to be read as one");

        for (Path file : List.of(empty, text)) {
            assertThatThrownBy(() -> written(file, Table.EMPLOYEES))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("The file is no SQLite database of the original design: ");
        }
        assertThatThrownBy(() -> new OriginalDatabase(folder.resolve("nowhere")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("There is no file ");
    }
}
