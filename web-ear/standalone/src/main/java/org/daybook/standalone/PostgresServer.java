package org.daybook.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The running embedded PostgreSQL of a data folder, on a free port of the loopback address. */
final class PostgresServer {

    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final long END_SECONDS = 5;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final Path log;
    private final int port;

    PostgresServer(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
        this.log = folder.logs().resolve("postgres.log");
        this.port = freePort();
    }

    int port() {
        return port;
    }

    /**
     * Starts the server and waits until it answers; after a crash this includes its own recovery.
     *
     * @throws Refusal with PostgreSQL's own words if it does not start
     */
    void start() {
        rotateLog();
        long before = size(log);
        Command.Result result =
                control("start", "--wait", "--timeout=60", "--log=" + log, "--options=-p " + port, "--silent");
        if (!result.succeeded()) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER,
                    "The database in " + folder.postgres() + " does not start: " + lastWords(before) + " (details in "
                            + log + ").");
        }
        folder.run().put("postgres.pid", pid());
        folder.run().put("postgres.port", String.valueOf(port));
    }

    /** Whether the server process is there. */
    boolean isRunning() {
        return process().isPresent();
    }

    /** Ends sessions and writes everything down; by force if that takes longer than 30 s. */
    void stop() {
        process().ifPresent(process -> {
            if (!control("stop", "--mode=fast", "--wait", "--timeout=30").succeeded()) {
                control("stop", "--mode=immediate", "--wait", "--timeout=10");
            }
            ChildProcess.ended(process, END_SECONDS);
        });
    }

    private Optional<ProcessHandle> process() {
        return folder.run().get("postgres.pid").flatMap(pid -> ChildProcess.of(pid, folder));
    }

    private Command.Result control(String... words) {
        List<String> arguments = new java.util.ArrayList<>(List.of(words));
        arguments.add("--pgdata=" + folder.postgres());
        return programs.run("pg_ctl", arguments);
    }

    private String pid() {
        try {
            return Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                    .get(0);
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Reason.DATABASE, "PostgreSQL ended right after its start (see " + log + ").", failed);
        }
    }

    private String lastWords(long from) {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(from);
            String text = new String(
                    java.nio.channels.Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.contains("FATAL: ") || line.contains("PANIC: ") || line.contains("error: "))
                    .findFirst()
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error): +", ""))
                    .orElse("no reason given");
        } catch (IOException unreadable) {
            return "no reason given";
        }
    }

    private void rotateLog() {
        if (size(log) > LOG_LIMIT_BYTES) {
            try {
                Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failed) {
                throw new Refusal(Refusal.Reason.DATA_FOLDER, "The log " + log + " cannot be renamed.", failed);
            }
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.DATABASE, "The machine has no free port for PostgreSQL.", failed);
        }
    }
}
