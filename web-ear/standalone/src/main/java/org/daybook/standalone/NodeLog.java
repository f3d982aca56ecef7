package org.daybook.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what the node prints to {@code logs/node.log}: one JSON record per line, 10 MB a file, ten files
 * ({@code node.log.1} is the latest of the earlier ones). A line that is no record becomes one.
 */
final class NodeLog {

    private static final long LIMIT_BYTES = 10_000_000;
    private static final int FILES = 10;
    /** In a JSON record line breaks and quotes are escaped, so a cause ends at the first of them. */
    private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: ([^\\\\\"]+)");

    /** What the application says once after its start about the first administrator's way in. */
    private static final Pattern SET_UP = Pattern.compile("link#([A-Za-z0-9_-]{43})|No set-up link:");

    private final Path file;
    private volatile boolean booted;
    private volatile boolean setUpDecided;
    private volatile String setUpLink;
    private volatile String rootCause;

    NodeLog(Path folder) {
        this.file = folder.resolve("node.log");
    }

    Path file() {
        return file;
    }

    /** Whether the server has said that it is done with its start, successful or not. */
    boolean booted() {
        return booted;
    }

    /** Whether the application has said if there is a link for the first administrator. */
    boolean setUpDecided() {
        return setUpDecided;
    }

    /** The token of the first administrator's link, if there is one. */
    Optional<String> setUpLink() {
        return Optional.ofNullable(setUpLink);
    }

    /** What went wrong first, in the words of the exception at the bottom of it. */
    Optional<String> rootCause() {
        return Optional.ofNullable(rootCause);
    }

    /** Copies {@code output} until it ends, in a thread of its own. */
    Thread follow(InputStream output) {
        Thread thread = new Thread(() -> copy(output), "node-log");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void copy(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                line = writeUntilFull(line, lines);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes lines until the file is full or the output ends; returns the first line that is not written yet. */
    private String writeUntilFull(String first, BufferedReader lines) throws IOException {
        rotate();
        String line = first;
        long size = file.toFile().length();
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (line != null && size < LIMIT_BYTES) {
                size += write(line, writer);
                if (!lines.ready()) {
                    writer.flush();
                }
                line = lines.readLine();
            }
        }
        return line;
    }

    private int write(String line, Writer writer) throws IOException {
        if (line.isBlank()) {
            return 0;
        }
        booted |= line.contains("Payara Micro URLs");
        Matcher setUp = SET_UP.matcher(line);
        if (!setUpDecided && setUp.find()) {
            setUpLink = setUp.group(1);
            setUpDecided = true;
        }
        if (rootCause == null && line.contains("\"Level\":\"SEVERE\"")) {
            rootCause = bottomOf(line);
        }
        String record = line.startsWith("{") ? line : record(line);
        writer.write(record);
        writer.write('\n');
        return record.length() + 1;
    }

    private static String bottomOf(String record) {
        Matcher causes = CAUSE.matcher(record);
        return causes.results()
                .reduce((upper, lower) -> lower)
                .map(last -> last.group(1))
                .orElse(null);
    }

    private static String record(String line) {
        return "{\"Timestamp\":\"" + Instant.now() + "\",\"Level\":\"INFO\",\"LoggerName\":\"stdout\",\"LogMessage\":"
                + Json.text(line) + "}";
    }

    private void rotate() throws IOException {
        if (file.toFile().length() < LIMIT_BYTES) {
            return;
        }
        for (int number = FILES - 1; number > 1; number--) {
            Path earlier = numbered(number - 1);
            if (Files.exists(earlier)) {
                Files.move(earlier, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        return file.resolveSibling("node.log." + number);
    }
}
