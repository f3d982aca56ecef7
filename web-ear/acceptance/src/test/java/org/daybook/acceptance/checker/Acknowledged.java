package org.daybook.acceptance.checker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a client was told was done must be there. */
public final class Acknowledged {

    /** Name of the invariant. */
    public static final String NAME = "what clients were told was done is there";

    private Acknowledged() {}

    /** A request as a client was last told of it. */
    public record Request(long id, long version) {}

    static List<Request> read(List<String> lines) {
        List<Request> requests = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                String[] words = line.strip().split("\\s+", 2);
                requests.add(new Request(Long.parseLong(words[0]), words.length == 2 ? Long.parseLong(words[1]) : 1));
            }
        }
        return requests;
    }

    static Finding check(Connection connection, List<Request> told) throws SQLException {
        Map<Long, Long> versions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, version FROM leave.leave_requests")) {
            while (rows.next()) {
                versions.put(rows.getLong(1), rows.getLong(2));
            }
        }
        List<String> missing = told.stream()
                .filter(request -> versions.getOrDefault(request.id(), 0L) < request.version())
                .map(request -> "request %d: told version %d, there is %s"
                        .formatted(request.id(), request.version(), versions.get(request.id())))
                .toList();
        return new Finding(NAME, missing);
    }
}
