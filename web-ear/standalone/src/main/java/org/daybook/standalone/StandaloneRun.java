package org.daybook.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** One run from start to stop, in order: data folder, database, server, demo company, then watching over both. */
final class StandaloneRun {

    private static final long WATCH_MILLISECONDS = 1000;

    private final Options options;
    private final Path path;
    private final Progress progress;
    private final URI base;
    private final RunningParts parts;

    StandaloneRun(Options options, Path path, Progress progress) {
        this.options = options;
        this.path = path;
        this.progress = progress;
        this.base = URI.create("http://localhost:" + options.port());
        this.parts = new RunningParts(progress);
    }

    /** Returns never; ends by {@link Refusal} or by the signal that stops the process. */
    void run() {
        DataFolder folder = DataFolder.open(path, options.mode());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> parts.stop(folder), "stop"));
        try {
            start(folder);
            watch(folder);
        } catch (Refusal refusal) {
            if (parts.isStopping()) {
                Runtime.getRuntime().exit(0); // only waits: the signal that stops the process decides the exit code
            }
            throw refusal;
        }
    }

    private void start(DataFolder folder) {
        progress.step("Data folder: " + folder.root());
        endLeftOver(folder);
        checkPort();
        Payload payload = Payload.unpack(folder.runtime(), options.database().isEmpty(), progress);
        DatabaseUrl database = options.database().orElseGet(() -> embedded(folder, payload));
        DatabaseCheck.check(database);
        progress.step("Starting the application");
        parts.startNode(new ServerNode(folder, payload, mail(folder)), options, database);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        new Readiness(parts.node(), client, loopback()).await(progress);
        FirstAdministrator administrator = new FirstAdministrator(folder, options, parts.node());
        if (options.mode() != Mode.NORMAL) {
            fill(folder, administrator, new DaybookApi(client, loopback()));
        }
        progress.step("Started");
        progress.say(new Words(base, options, folder).ready(administrator));
    }

    /** A demo keeps its mail to itself. */
    private Map<String, String> mail(DataFolder folder) {
        return options.mode() == Mode.DEMO ? MailCatcher.start(folder.mail()).settings(options) : Map.of();
    }

    private void watch(DataFolder folder) {
        while (!parts.node().endsWithin(WATCH_MILLISECONDS)) {
            parts.restartPostgresIfGone();
        }
        throw new Refusal(
                Refusal.Reason.APPLICATION,
                "The server ended unexpectedly: see " + folder.logs().resolve("node.log") + ".");
    }

    private DatabaseUrl embedded(DataFolder folder, Payload payload) {
        PostgresPrograms programs = new PostgresPrograms(payload.postgres());
        programs.checkUser();
        PostgresCluster cluster = new PostgresCluster(folder, programs);
        if (options.mode() == Mode.DEMO && cluster.exists() && DemoSeeding.wasInterrupted(folder)) {
            progress.step("The demo company was not complete: making it anew");
            OwnerOnly.delete(folder.postgres());
        }
        if (cluster.exists()) {
            cluster.check();
        } else {
            progress.step("Making the database (first start)");
            cluster.create();
        }
        progress.step("Starting PostgreSQL");
        PostgresServer server = parts.startPostgres(new PostgresServer(folder, programs));
        return DatabaseCheck.prepareEmbedded(cluster, server.port());
    }

    private void fill(DataFolder folder, FirstAdministrator administrator, DaybookApi api) {
        if (administrator.enter(api) && options.mode() == Mode.DEMO) {
            String password = administrator.password().orElseThrow();
            new DemoSeeding(folder, api, options, password, progress).fill(DemoCompany.load());
        }
    }

    /** What a killed launcher has left running on this very folder. */
    private void endLeftOver(DataFolder folder) {
        Stream.of("node.pid", "postgres.pid")
                .flatMap(key -> folder.run().get(key).stream())
                .flatMap(pid -> ChildProcess.of(pid, folder).stream())
                .forEach(process -> {
                    progress.step("Ending process " + process.pid() + ", left over from an earlier start");
                    ChildProcess.end(process);
                });
        folder.run().delete();
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
        } catch (IOException taken) {
            throw new Refusal(
                    Refusal.Reason.PORT,
                    "The port " + options.port()
                            + " is in use or not allowed: stop the other program, or choose another" + " with --port.",
                    taken);
        }
    }

    private URI loopback() {
        return URI.create("http://127.0.0.1:" + options.port());
    }
}
