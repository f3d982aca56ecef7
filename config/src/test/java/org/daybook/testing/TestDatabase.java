package org.daybook.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * An empty database for one test class, in a PostgreSQL that all of them in this JVM share. It listens on a free port
 * of the loopback address and ends with the JVM.
 */
public final class TestDatabase {

    private static final String USER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();

    private TestDatabase() {}

    /** The server; started by whoever asks first. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start.", e);
            }
        }
    }

    /** A new, empty one. */
    public static TestDatabase create() {
        TestDatabase database = new TestDatabase();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database.name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be created.", e);
        }
        return database;
    }

    /** Connections to it, not pooled. */
    public DataSource dataSource() {
        return Server.RUNNING.getDatabase(USER, name);
    }

    /**
     * The commands of a server with the settings that they look up in the environment filled in.
     *
     * @param commands the text of {@code resources.asadmin}
     */
    String fillIn(String commands) {
        return commands.replace("$\\{ENV\\=DAYBOOK_DB_HOST}", "127.0.0.1")
                .replace("$\\{ENV\\=DAYBOOK_DB_PORT}", String.valueOf(Server.RUNNING.getPort()))
                .replace("$\\{ENV\\=DAYBOOK_DB_NAME}", name)
                .replace("$\\{ENV\\=DAYBOOK_DB_USER}", USER)
                .replace("$\\{ENV\\=DAYBOOK_DB_PASSWORD}", USER);
    }
}
