package org.daybook.acceptance.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.acceptance.checker.Acknowledged.Request;

/**
 * Checks every invariant against one snapshot of a database, in a transaction that only reads.
 *
 * <p>As a program: {@code Checker JDBC-URL [FILE]}, where the file holds what clients were told was done, one
 * {@code request-id [version]} a line. Prints one line an invariant with the number of violations and the first of them;
 * ends with 0 if all hold, 1 if not, 2 if it could not look.
 */
public final class Checker {

    private Checker() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: Checker JDBC-URL [file of acknowledged requests]");
            return 2;
        }
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            List<Request> told =
                    arguments.length == 2 ? Acknowledged.read(Files.readAllLines(Path.of(arguments[1]))) : List.of();
            List<Finding> findings = check(connection, told);
            findings.forEach(out::println);
            return findings.stream().allMatch(Finding::holds) ? 0 : 1;
        } catch (SQLException | IOException | IllegalArgumentException e) {
            out.println("Could not check: " + e.getMessage());
            return 2;
        }
    }

    /** All invariants on the committed state of a database. */
    public static List<Finding> check(Connection connection) throws SQLException {
        return check(connection, List.of());
    }

    /** The same, and that everything is there that clients were told was done. */
    public static List<Finding> check(Connection connection, List<Request> acknowledged) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            List<Finding> findings = new ArrayList<>(SqlInvariants.check(connection));
            findings.addAll(LedgerInvariants.check(connection));
            findings.addAll(AuditInvariants.check(connection));
            findings.add(Acknowledged.check(connection, acknowledged));
            return findings;
        } finally {
            connection.rollback();
        }
    }
}
