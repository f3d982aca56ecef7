package org.daybook.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes sure that the database can be used before the application starts, and says in one sentence why it cannot. */
final class DatabaseCheck {

    private static final int OLDEST = 15;

    private DatabaseCheck() {}

    /** Makes the application's role and database in the embedded PostgreSQL unless they are there. */
    static DatabaseUrl prepareEmbedded(PostgresCluster cluster, int port) {
        String owner = PostgresCluster.OWNER;
        String password = cluster.password(owner);
        DatabaseUrl maintenance = new DatabaseUrl(
                "127.0.0.1", port, "postgres", PostgresCluster.SUPERUSER, cluster.password(PostgresCluster.SUPERUSER));
        try (Connection connection = connect(maintenance);
                Statement statement = connection.createStatement()) {
            if (missing(statement, "SELECT FROM pg_roles WHERE rolname = '" + owner + "'")) {
                statement.execute("CREATE ROLE " + owner + " LOGIN PASSWORD '" + password + "'");
            }
            if (missing(statement, "SELECT FROM pg_database WHERE datname = '" + owner + "'")) {
                statement.execute("CREATE DATABASE " + owner + " OWNER " + owner);
            }
        } catch (SQLException failed) {
            throw explained(maintenance, failed);
        }
        return new DatabaseUrl("127.0.0.1", port, owner, owner, password);
    }

    /** @throws Refusal if the database cannot be reached, is too old, or gives the user too few rights */
    static void check(DatabaseUrl database) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Refusal(
                        Refusal.Reason.DATABASE,
                        "The database " + database + " is PostgreSQL " + version + "; Daybook needs " + OLDEST
                                + " or newer.");
            }
            if (missing(statement, "SELECT WHERE has_database_privilege(current_database(), 'CREATE')")) {
                throw new Refusal(
                        Refusal.Reason.DATABASE,
                        "The user " + database.user() + " may not create schemas in the database " + database
                                + ": GRANT CREATE ON DATABASE, or make the user its owner.");
            }
        } catch (SQLException failed) {
            throw explained(database, failed);
        }
    }

    private static Connection connect(DatabaseUrl database) throws SQLException {
        return DriverManager.getConnection(database.jdbc(), database.credentials());
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static Refusal explained(DatabaseUrl database, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String sentence = switch (state) {
            case "28P01" -> "The database " + database + " refused the password of user " + database.user() + ".";
            case "28000" ->
                "The database " + database + " does not let user " + database.user() + " in (see its pg_hba.conf).";
            case "3D000" ->
                "The server " + database.host() + ":" + database.port() + " has no database '" + database.name() + "'.";
            case "53300" -> "The database " + database + " takes no more connections.";
            default ->
                state.startsWith("08")
                        ? "No PostgreSQL answers at " + database.host() + ":" + database.port() + " ("
                                + bottomOf(failure) + ")."
                        : "The database " + database + " cannot be used: " + firstLine(failure) + ".";
        };
        return new Refusal(Refusal.Reason.DATABASE, sentence, failure);
    }

    private static String bottomOf(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()).strip() : bottomOf(failure.getCause());
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
