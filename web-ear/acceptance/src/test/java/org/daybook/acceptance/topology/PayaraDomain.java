package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Payara Server from its distribution, its first domain moved to free loopback ports before it ever starts. */
final class PayaraDomain implements Node {

    // Left out, the server adds one that listens on every interface.
    private static final String NO_MESSAGING =
            "<jms-service type=\"DISABLED\" default-jms-host=\"default_JMS_host\"><jms-host name=\"default_JMS_host\""
                    + " host=\"localhost\" port=\"7676\" lazy-init=\"false\"/></jms-service>";

    private final Workspace workspace;
    private final Map<String, String> environment;
    private final Path home;
    private final Path domain;
    private final int httpPort;
    private final int adminPort;
    private final ServerProcess server;

    PayaraDomain(Workspace workspace, Map<String, String> environment) {
        this.workspace = workspace;
        this.environment = environment;
        home = Archive.unpack(Artefacts.payaraServerZip(), workspace.path("payara"))
                .resolve("payara6");
        domain = home.resolve("glassfish/domains/domain1");
        httpPort = workspace.freePort();
        adminPort = workspace.freePort();
        configure();
        // The launcher waits for the server, which it starts as its child, and so ends with it.
        server = asadmin("start-domain", "--verbose", "domain1");
    }

    /** Starts the server, gives it its settings, the driver and the resources, and deploys the EAR. */
    void install() {
        launch();
        asadmin("add-library", Artefacts.driver().toString()).run();
        asadmin("multimode", "--file", Artefacts.prebootFile().toString()).run();
        asadmin("multimode", "--file", Artefacts.resourcesFile().toString()).run();
        // Each setting restarted the listener, and once in a while the last restart does not bring it back.
        stop();
        launch();
        asadmin("deploy", "--name", "daybook", Artefacts.ear().toString()).run();
        awaitReady();
    }

    private void launch() {
        long before = startups();
        server.start();
        server.await("Payara Server has started", Duration.ofMinutes(5), () -> startups() > before);
    }

    private long startups() {
        try {
            return Files.exists(log())
                    ? Files.readString(log())
                            .lines()
                            .filter(line -> line.contains("startup time"))
                            .count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        if (!isAlive()) {
            server.start();
        }
        awaitReady();
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    @Override
    public long pid() {
        return process().pid();
    }

    @Override
    public boolean isAlive() {
        return server.isAlive();
    }

    @Override
    public void kill() {
        process().destroyForcibly();
        server.kill();
    }

    @Override
    public void stop() {
        if (isAlive()) {
            process().destroy();
            process().onExit().orTimeout(30, TimeUnit.SECONDS).join();
            server.stop();
        }
    }

    @Override
    public Path log() {
        return domain.resolve("logs/server.log");
    }

    private void awaitReady() {
        server.await(uri() + " answers", Duration.ofMinutes(5), () -> Readiness.answers(uri()));
    }

    private ProcessHandle process() {
        try {
            long pid = Long.parseLong(
                    Files.readString(domain.resolve("config/pid")).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerProcess asadmin(String... words) {
        var command = new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
        command.addAll(List.of("--port", Integer.toString(adminPort), "--user", "admin", "--interactive=false"));
        command.addAll(List.of(words));
        return new ServerProcess(command, environment, home, workspace.path("asadmin-" + words[0] + ".log"));
    }

    private void configure() {
        Path file = domain.resolve("config/domain.xml");
        try {
            Files.writeString(file, onFreePorts(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String onFreePorts(String text) {
        int grid = workspace.freePort();
        String moved = text.replaceFirst("(?=<admin-service )", NO_MESSAGING)
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace(
                        "das-port=\"4900\" auto-increment-port=\"true\">",
                        "das-port=\"" + grid + "\" auto-increment-port=\"false\" interface=\"127.0.0.1\""
                                + " discovery-mode=\"tcpip\" tcpip-members=\"127.0.0.1:" + grid + "\">")
                .replace(
                        "</hazelcast-runtime-configuration>",
                        "</hazelcast-runtime-configuration><phone-home-runtime-configuration enabled=\"false\"/>")
                .replace(
                        "<jvm-options>-server</jvm-options>",
                        "<jvm-options>-Dhazelcast.socket.bind.any=false</jvm-options>")
                .replace("network-listener port=\"8080\"", loopback(httpPort))
                .replace("network-listener port=\"4848\"", loopback(adminPort))
                .replace("network-listener port=\"8181\"", "network-listener enabled=\"false\" port=\"8181\"");
        for (String fixed : List.of("8686", "3700", "3820", "3920")) {
            moved = moved.replace("port=\"" + fixed + "\"", "port=\"" + workspace.freePort() + "\"");
        }
        return moved.replace("telnet.port=6666", "telnet.port=" + workspace.freePort());
    }

    private static String loopback(int port) {
        return "network-listener address=\"127.0.0.1\" port=\"" + port + "\"";
    }
}
