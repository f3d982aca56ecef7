package org.daybook.standalone;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sqlite.JDBC;

/**
 * The SQLite file of the original design, with its tables {@code employees}, {@code leave_requests} and
 * {@code leave_balance_history}. It is only read. Each table becomes a CSV file as {@code docs/operate/import.md} describes
 * it, a row a line; what a row lacks stays empty, so that the report names it.
 */
final class OriginalDatabase implements AutoCloseable {

    private final Connection connection;

    /** @throws Refusal if it cannot be opened */
    OriginalDatabase(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Refusal.Reason.USAGE, "There is no file " + file + ".");
        }
        Properties settings = new Properties();
        settings.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
        try {
            connection = new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath(), settings);
        } catch (SQLException failed) {
            throw refusal(failed);
        }
    }

    /** The tables, in the order in which they have to be brought in. */
    enum Table {
        EMPLOYEES("email,name,department,joining_date", """
                SELECT email, name, department, substr(joining_date, 1, 10) FROM employees ORDER BY id
                """),
        LEAVE("email,leave_type,start_date,end_date,status,reason,decided_by", """
                SELECT e.email, %s, substr(r.start_date, 1, 10), substr(r.end_date, 1, 10),
                       CASE upper(r.status) WHEN 'CANCELED' THEN 'CANCELLED' ELSE upper(r.status) END, r.reason, d.email
                FROM leave_requests r
                LEFT JOIN employees e ON e.id = r.employee_id
                LEFT JOIN employees d ON d.id = r.approved_by
                ORDER BY r.id
                """.formatted(typeOf("r"))),
        /** The latest row of each person, type and year: what was left then. */
        BALANCES("email,leave_type,year,balance", """
                SELECT e.email, %s, h.year, round(h.balance, 4), max(h.id)
                FROM leave_balance_history h
                LEFT JOIN employees e ON e.id = h.employee_id
                GROUP BY h.employee_id, h.leave_type, h.year
                ORDER BY 5
                """.formatted(typeOf("h")));

        private final String columns;
        private final String select;

        Table(String columns, String select) {
            this.columns = columns;
            this.select = select;
        }

        /** {@code "Annual Leave"} is {@code annual}. */
        private static String typeOf(String alias) {
            return "replace(replace(lower(trim(" + alias + ".leave_type)), ' leave', ''), '_leave', '')";
        }
    }

    /** Writes a table as a file. @throws Refusal if the database has no such table, or is damaged */
    void write(Table table, Path file) {
        int columns = table.columns.split(",").length;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.select)) {
            out.write(table.columns + "\n");
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(row.getString(i));
                }
                out.write(line(cells));
            }
        } catch (SQLException failed) {
            throw refusal(failed);
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.DATA_FOLDER, "A temporary file cannot be written.", failed);
        }
    }

    /** Every cell in quotes; text that looks as if its first apostrophe were a mark gets one more. */
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell == null ? "" : cell)
                .map(cell -> cell.matches("(?s)'[\\s']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*") ? "'" + cell : cell)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static Refusal refusal(SQLException failed) {
        return new Refusal(
                Refusal.Reason.DATABASE,
                "The file is no SQLite database of the original design: " + failed.getMessage(),
                failed);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw refusal(failed);
        }
    }
}
