package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * A temporary folder and what has to end before it goes. Closing runs in reverse order of opening; a JVM that is told to
 * stop closes it as well, so that no process survives the tests.
 */
final class Workspace implements AutoCloseable {

    private final String name;
    private final Path folder;
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Set<Integer> ports = new HashSet<>();
    private final Thread hook = new Thread(this::end);

    private Workspace(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    static Workspace create(String name) {
        try {
            var workspace = new Workspace(name, Files.createTempDirectory("daybook-" + name + "-"));
            Runtime.getRuntime().addShutdownHook(workspace.hook);
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of this name in the workspace; parents exist. */
    Path path(String first, String... more) {
        try {
            Path path = folder.resolve(Path.of(first, more));
            Files.createDirectories(path.getParent());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String file, String text) {
        try {
            return Files.writeString(path(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is free now and that this workspace has not given out before. */
    int freePort() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (ports.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Has this run when the workspace closes. */
    void atEnd(Runnable ending) {
        endings.push(ending);
    }

    /** Copies the logs to where the build keeps its reports. */
    void keepLogs() {
        Path reports = Path.of("target", "topology-logs", name + "-" + System.getProperty("daybook.fork", "1"));
        try (var files = Files.walk(folder)) {
            Files.createDirectories(reports);
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                String flat = folder.relativize(log).toString().replace('/', '-');
                Files.copy(log, reports.resolve(flat), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        while (!endings.isEmpty()) {
            try {
                endings.pop().run();
            } catch (RuntimeException e) {
                // The rest must end all the same.
                System.getLogger(Workspace.class.getName()).log(System.Logger.Level.WARNING, "Not ended cleanly", e);
            }
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Workspace.class.getName()).log(System.Logger.Level.WARNING, "Left behind: " + folder, e);
        }
    }
}
