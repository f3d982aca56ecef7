package org.daybook.acceptance.topology;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of the tests' own, which they may stop, freeze and start again. */
public final class PostgresServer {

    private static final String USER = "daybook";

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    PostgresServer(Workspace workspace) {
        data = workspace.path("postgres", "data");
        port = workspace.freePort();
        start();
        workspace.atEnd(this::end);
        prepare();
    }

    /** The application's database on this server. */
    public Database database() {
        return new Database(port, USER, USER, "not asked for");
    }

    /** Starts the server on its old port and data, and waits until it takes connections. */
    public void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    // What was committed must survive the crash of a process; the library would trade that for speed.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every server process without a checkpoint, as a crash does; {@link #start} recovers. */
    public void crash() {
        long postmaster = postmaster();
        signal("QUIT", Stream.of(postmaster));
        Eventually.holds(
                "PostgreSQL is gone",
                Duration.ofSeconds(20),
                () -> ProcessHandle.of(postmaster).isEmpty());
        end();
    }

    /** Stops all server processes in their tracks: connections stay open and nobody answers. */
    public void freeze() {
        signal("STOP", processes());
    }

    /** Lets them go on. */
    public void thaw() {
        signal("CONT", processes());
    }

    private void end() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login password '" + USER + "'");
            statement.execute("create database " + USER + " owner " + USER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (var connection = database().connect();
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Long> processes() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).map(ProcessHandle::pid);
    }

    private static void signal(String name, Stream<Long> pids) {
        List<String> command = Stream.concat(Stream.of("kill", "-" + name), pids.map(String::valueOf))
                .toList();
        try {
            new ProcessBuilder(command).inheritIO().start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
