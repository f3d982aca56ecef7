package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.daybook.acceptance.provider.StubProvider;

/** {@code java -jar daybook-standalone.jar}, with the PostgreSQL that it brings. */
final class StandaloneTopology implements Topology {

    private final Workspace workspace;
    private final ProcessNode node;
    private final Database database;
    private final StubProvider provider = StubProvider.start();
    private final MailStub mail;

    StandaloneTopology(Workspace workspace) {
        this.workspace = workspace;
        workspace.atEnd(provider::close);
        mail = new MailStub(workspace.freePort());
        workspace.atEnd(mail::close);
        Path data = workspace.path("data");
        var environment = new HashMap<>(provider.environment(true));
        environment.putAll(mail.environment("https://leave.daybook.test"));
        environment.put("DAYBOOK_TEST_PASSWORD", SignIn.PASSWORD);
        environment.put("DAYBOOK_LIMITS_ANONYMOUS_PER_HOUR", String.valueOf(ANONYMOUS_PER_HOUR));
        environment.put("DAYBOOK_LIMITS_WAYS_IN_PER_HOUR", String.valueOf(WAYS_IN_PER_HOUR));
        environment.put("DAYBOOK_LIMITS_ANONYMOUS_PER_DAY", String.valueOf(10 * ANONYMOUS_PER_HOUR));
        int port = workspace.freePort();
        node = new ProcessNode(
                port,
                new ServerProcess(
                        command(data, port), environment, data.getParent(), workspace.path("standalone.log")));
        workspace.atEnd(() -> endChildren(data));
        workspace.atEnd(node::stop);
        node.start();
        // It answers a moment before it has set the administrator's password.
        Eventually.holds(
                "the login is printed",
                Duration.ofMinutes(1),
                () -> Files.readString(node.log()).contains(ADMIN));
        database = databaseOf(data);
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

    private static Database databaseOf(Path data) {
        Properties run = properties(data.resolve("run.properties"));
        Properties secrets = properties(data.resolve("secrets.properties"));
        return new Database(
                Integer.parseInt(run.getProperty("postgres.port")),
                "daybook",
                "daybook",
                secrets.getProperty("postgres"));
    }

    /** Ends what a launcher that was killed could not end itself. */
    private static void endChildren(Path data) {
        Path run = data.resolve("run.properties");
        if (Files.exists(run)) {
            Properties pids = properties(run);
            Stream.of("node.pid", "postgres.pid")
                    .map(pids::getProperty)
                    .filter(Objects::nonNull)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .forEach(ProcessHandle::destroy);
        }
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
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
    public MailStub mail() {
        return mail;
    }

    @Override
    public StubProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        workspace.keepLogs();
        workspace.close();
    }
}
