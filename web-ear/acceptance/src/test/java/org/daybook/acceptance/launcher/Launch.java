package org.daybook.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.SignIn;

/** One {@code java -jar daybook-standalone.jar} and what it printed. Closing it leaves no process. */
final class Launch implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("daybook.root"), "web-ear/standalone/target/daybook-standalone.jar");
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;
    private final Path data;
    private boolean killed;

    private Launch(Process process, Path output, Path data) {
        this.process = process;
        this.output = output;
        this.data = data;
    }

    /** Starts the jar on a data folder, in a folder of its own beside it. */
    static Launch of(Path data, String... arguments) throws IOException {
        return of(data, Map.of(), arguments);
    }

    /** Starts it with more settings. */
    static Launch of(Path data, Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().normalize().toString(),
                "--data",
                data.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(data.getParent(), "launch", ".out");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DAYBOOK_TEST_PASSWORD", SignIn.PASSWORD);
        builder.environment().putAll(settings);
        Process process = builder.directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launch(process, output, data);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the line that says that it is ready. */
    Launch awaitReady() {
        Eventually.holds("ready", STARTS_WITHIN, () -> !process.isAlive() || output().contains("Daybook is ready at"));
        if (!process.isAlive()) {
            throw new AssertionError("It ended: " + output());
        }
        return this;
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("It still runs: " + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server and PostgreSQL, as it recorded them. */
    List<ProcessHandle> children() throws IOException {
        Properties recorded = properties("run.properties");
        return List.of(
                ProcessHandle.of(Long.parseLong(recorded.getProperty("node.pid")))
                        .orElseThrow(),
                ProcessHandle.of(Long.parseLong(recorded.getProperty("postgres.pid")))
                        .orElseThrow());
    }

    int postgresPort() throws IOException {
        return Integer.parseInt(properties("run.properties").getProperty("postgres.port"));
    }

    /** Asks it to stop, as Ctrl-C and service managers do. */
    Launch stop() {
        process.destroy();
        return this;
    }

    /** Gives it no chance to stop anything. */
    void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** Stops it, or what it has left if it was killed. */
    @Override
    public void close() throws IOException {
        if (killed && Files.exists(data.resolve("run.properties"))) {
            children().forEach(ProcessHandle::destroyForcibly);
        }
        stop();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
