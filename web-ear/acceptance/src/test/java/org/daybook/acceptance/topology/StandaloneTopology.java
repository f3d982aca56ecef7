package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code java -jar daybook-standalone.jar}, with the PostgreSQL that it brings. */
final class StandaloneTopology implements Topology {

    private final Workspace workspace;
    private final ProcessNode node;
    private final Database database;

    StandaloneTopology(Workspace workspace) {
        this.workspace = workspace;
        Path data = workspace.path("data");
        int port = workspace.freePort();
        node = new ProcessNode(
                port,
                new ServerProcess(command(data, port), Map.of(), data.getParent(), workspace.path("standalone.log")));
        workspace.atEnd(node::stop);
        node.start();
        database = new Database(portOf(data), "daybook", "daybook");
    }

    private static List<String> command(Path data, int port) {
        return List.of(
                Artefacts.java(),
                "-jar",
                Artefacts.standaloneJar().toString(),
                "--test",
                "--clock",
                CLOCK_START.toString(),
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
    }

    /** The port of the server that keeps its data somewhere below the folder: the fourth line of its pid file. */
    private static int portOf(Path folder) {
        try (var files = Files.walk(folder)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI baseUri() {
        return node.uri();
    }

    @Override
    public List<Node> nodes() {
        return List.of(node);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        workspace.keepLogs();
        workspace.close();
    }
}
