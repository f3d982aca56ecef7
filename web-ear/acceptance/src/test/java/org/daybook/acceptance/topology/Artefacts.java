package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.daybook.acceptance.provider.StubProvider;

/** The built files under test, and what Maven fetched to run them; the build passes their places. */
final class Artefacts {

    private Artefacts() {}

    static Path standaloneJar() {
        return inProject("web-ear/standalone/target/daybook-standalone.jar");
    }

    static Path ear() {
        return inProject("web-ear/ear/target/daybook.ear");
    }

    static Path war() {
        return inProject("web-ear/micro/target/daybook.war");
    }

    static Path resourcesFile() {
        return inProject("config/payara/resources.asadmin");
    }

    static Path openingFile() {
        return inProject("config/payara/open.asadmin");
    }

    static Path prebootFile() {
        return inProject("config/payara/preboot.asadmin");
    }

    static Path loggingFile() {
        return inProject("config/payara/logging.properties");
    }

    static String prebootCommands() {
        try {
            return Files.readString(prebootFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path nginxFile() {
        return inProject("config/nginx/daybook.conf");
    }

    static Path payaraMicro() {
        return existing(Path.of(property("payara.micro.jar")));
    }

    static Path payaraServerZip() {
        return existing(Path.of(property("payara.server.zip")));
    }

    static Path driver() {
        return existing(Path.of(property("postgresql.jar")));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * The settings of every node that runs against the given database and trusts the given provider.
     *
     * @param linksByEmail whether it also trusts the provider's addresses
     */
    static Map<String, String> environment(Database database, StubProvider provider, boolean linksByEmail) {
        var environment = new HashMap<>(provider.environment(linksByEmail));
        environment.putAll(own(database));
        return environment;
    }

    private static Map<String, String> own(Database database) {
        return Map.ofEntries(
                Map.entry("DAYBOOK_DB_HOST", "127.0.0.1"),
                Map.entry("DAYBOOK_DB_PORT", Integer.toString(database.port())),
                Map.entry("DAYBOOK_DB_NAME", database.name()),
                Map.entry("DAYBOOK_DB_USER", database.applicationUser()),
                Map.entry("DAYBOOK_DB_PASSWORD", "daybook"),
                Map.entry("DAYBOOK_SECRET", "a secret of the tests, long enough"),
                Map.entry("DAYBOOK_BOOTSTRAP_ADMIN", Topology.ADMIN),
                // Hundreds of people sign in; their passwords are no secret.
                Map.entry("DAYBOOK_PASSWORD_MEMORY_KIB", "1024"),
                Map.entry("DAYBOOK_PASSWORD_PASSES", "1"),
                Map.entry("DAYBOOK_LIMITS_ANONYMOUS_PER_HOUR", String.valueOf(Topology.ANONYMOUS_PER_HOUR)),
                Map.entry("DAYBOOK_LIMITS_WAYS_IN_PER_HOUR", String.valueOf(Topology.WAYS_IN_PER_HOUR)),
                Map.entry("DAYBOOK_LIMITS_ANONYMOUS_PER_DAY", String.valueOf(10 * Topology.ANONYMOUS_PER_HOUR)),
                Map.entry("DAYBOOK_CLOCK_START", Topology.CLOCK_START.toString()));
    }

    private static Path inProject(String path) {
        return existing(Path.of(property("daybook.root"), path).normalize());
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException("Not there, build it first: " + path);
        }
        return path.toAbsolutePath();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Run this by Maven, which sets the system property " + name);
        }
        return value;
    }
}
