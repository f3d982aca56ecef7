package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A process that writes to a log file and runs until it is told to end. */
final class ServerProcess {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final ProcessBuilder builder;
    private final Path log;
    private Process process;

    ServerProcess(List<String> command, Map<String, String> environment, Path folder, Path log) {
        builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        this.log = log;
    }

    /** @throws IllegalStateException when it runs already */
    void start() {
        if (isAlive()) {
            throw new IllegalStateException("Runs already: " + builder.command());
        }
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to its end. @throws IllegalStateException with what it wrote, when it fails or takes longer than five minutes */
    void run() {
        start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("Failed: " + builder.command() + "\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a condition, and gives up at once when the process ends before it holds. */
    void await(String what, Duration within, Callable<Boolean> condition) {
        Eventually.holds(() -> what + "\n" + tail(), within, () -> !process.isAlive() || condition.call());
        if (!process.isAlive()) {
            throw new IllegalStateException("Ended before " + what + "\n" + tail());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void stop() {
        if (isAlive()) {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, GRACE.toSeconds(), TimeUnit.SECONDS)
                    .thenAccept(Process::destroyForcibly)
                    .join();
            process.onExit().join();
        }
    }

    Path log() {
        return log;
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
