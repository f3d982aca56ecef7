package org.daybook.acceptance.checker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The invariants that one query each can check. They stand in {@code invariants.sql}: a line {@code --- name}, then a
 * query whose every row, one column of text, is a violation.
 */
final class SqlInvariants {

    private static final String MARK = "--- ";

    private SqlInvariants() {}

    private record Query(String name, String text) {}

    static List<Finding> check(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Query query : queries()) {
                List<String> violations = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(query.text())) {
                    while (rows.next()) {
                        violations.add(rows.getString(1));
                    }
                }
                findings.add(new Finding(query.name(), violations));
            }
        }
        return findings;
    }

    private static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        String name = null;
        StringBuilder text = new StringBuilder();
        for (String line : lines()) {
            if (line.startsWith(MARK)) {
                add(queries, name, text);
                name = line.substring(MARK.length());
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(queries, name, text);
        return queries;
    }

    private static void add(List<Query> queries, String name, StringBuilder text) {
        if (name != null) {
            queries.add(new Query(name, text.toString()));
        }
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SqlInvariants.class.getResourceAsStream("invariants.sql"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
