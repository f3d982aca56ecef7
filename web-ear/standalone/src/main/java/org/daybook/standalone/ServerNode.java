package org.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro with the application, as a child process that listens on the loopback address only. */
final class ServerNode {

    /** More heap for a bigger office, or other flags of the virtual machine; added after ours, so they win. */
    private static final String OPTIONS_VARIABLE = "DAYBOOK_JAVA_OPTIONS";

    /** The quick compiler alone halves the work of a start; long-running big nodes may want the other one too. */
    private static final List<String> MACHINE = List.of(
            "-Xmx384m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            // Without its name the server's log looks for one in every library, for every record.
            "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
    /** One node needs no data grid, whose port would be open to the network. */
    private static final String ONLY_HERE = """

            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            """;

    private final DataFolder folder;
    private final Payload payload;
    private final Map<String, String> more;
    private final NodeLog log;
    private Process process;

    /** @param more settings beyond those that follow from the command line */
    ServerNode(DataFolder folder, Payload payload, Map<String, String> more) {
        this.folder = folder;
        this.payload = payload;
        this.more = more;
        this.log = new NodeLog(folder.logs());
    }

    NodeLog log() {
        return log;
    }

    /** Starts the process; it is ready only when {@link Readiness} says so. */
    void start(Options options, DatabaseUrl database) {
        ProcessBuilder builder = new ProcessBuilder(command(options)).redirectErrorStream(true);
        builder.directory(folder.root().toFile());
        builder.environment().putAll(database.environment());
        // Not on the command line, which other users of the machine can read.
        builder.environment().put("DAYBOOK_SECRET", folder.secret());
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.APPLICATION, "Java could not be started: " + failed.getMessage(), failed);
        }
        folder.run().put("node.pid", String.valueOf(process.pid()));
        log.follow(process.getInputStream());
    }

    /** Waits for the end of the process; false if it still runs after that time. */
    boolean endsWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Lets the running requests end, then the process. */
    void stop() {
        if (process != null) {
            ChildProcess.end(process.toHandle());
        }
    }

    private List<String> command(Options options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Ddaybook.data=" + folder.root());
        words.addAll(MACHINE);
        words.add("-Djava.io.tmpdir=" + OwnerOnly.folder(folder.runtime().resolve("tmp")));
        settings(options).forEach((name, value) -> words.add("-D" + name + "=" + value));
        more.forEach((name, value) -> words.add("-D" + name + "=" + value));
        String flags = System.getenv(OPTIONS_VARIABLE);
        if (flags != null && !flags.isBlank()) {
            words.addAll(List.of(flags.trim().split("\\s+")));
        }
        words.addAll(List.of("-jar", payload.file("payara-micro.jar").toString()));
        words.addAll(List.of("--nocluster", "--disablephonehome", "--contextroot", "/"));
        words.addAll(List.of("--port", String.valueOf(options.port())));
        words.addAll(List.of("--unpackdir", folder.runtime().resolve("server").toString()));
        words.addAll(
                List.of("--logproperties", payload.file("logging.properties").toString()));
        words.addAll(List.of("--prebootcommandfile", preboot().toString()));
        words.addAll(List.of(
                "--postbootcommandfile", payload.file("resources.asadmin").toString()));
        words.addAll(List.of("--addlibs", payload.file("postgresql.jar").toString()));
        words.addAll(List.of("--deploy", payload.file("daybook.war").toString()));
        return words;
    }

    private static Map<String, String> settings(Options options) {
        Map<String, String> settings = new java.util.TreeMap<>();
        settings.put("daybook.bootstrap-admin", options.administrator());
        if (options.mode() != Mode.NORMAL) {
            // Passwords that are printed anyway need not be expensive to guess, and dozens are set during the start.
            settings.put("daybook.password.memory-kib", "1024");
            settings.put("daybook.password.passes", "1");
        }
        options.clock().ifPresent(start -> settings.put("daybook.clock-start", start.toString()));
        return settings;
    }

    private Path preboot() {
        Path file = folder.runtime().resolve("preboot.asadmin");
        try {
            OwnerOnly.write(file, Files.readString(payload.file("preboot.asadmin")) + ONLY_HERE);
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.DATA_FOLDER, "The folder " + folder.runtime() + " is damaged.", failed);
        }
        return file;
    }
}
