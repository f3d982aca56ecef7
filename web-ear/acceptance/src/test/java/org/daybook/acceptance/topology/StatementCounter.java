package org.daybook.acceptance.topology;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts the statements that PostgreSQL was sent by the nodes. Needs a topology whose server the tests own. */
public final class StatementCounter {

    private static final String RESET = "select pg_stat_statements_reset()";
    // Beginning and ending a transaction and session settings are not what a page of employees costs.
    private static final String COUNT = """
            select s.query, s.calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
             where r.rolname = ? and s.query !~* '^\\s*(begin|commit|rollback|set|show|discard|deallocate)'
             order by s.calls desc
            """;

    private final Database database;

    /** A counter for the nodes' role. */
    public StatementCounter(Database database) {
        this.database = database;
    }

    /** A statement, with its values taken out, and how often it was sent. */
    public record Sent(String query, long calls) {}

    /** What the nodes sent while the action ran, the most frequent first; background work of that time is in it. */
    public List<Sent> during(Action action) throws Exception {
        try (var connection = database.connect();
                var reset = connection.prepareStatement(RESET);
                var count = connection.prepareStatement(COUNT)) {
            reset.execute();
            action.run();
            count.setString(1, database.applicationUser());
            return read(count);
        }
    }

    private static List<Sent> read(PreparedStatement count) throws SQLException {
        var sent = new ArrayList<Sent>();
        try (var rows = count.executeQuery()) {
            while (rows.next()) {
                sent.add(new Sent(rows.getString(1), rows.getLong(2)));
            }
        }
        return sent;
    }

    /** What is measured. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run() throws Exception;
    }
}
