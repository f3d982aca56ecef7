package org.daybook.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;

/**
 * What the jar carries: the server, the application, the driver and PostgreSQL. Unpacked once per version of the jar into
 * {@code runtime/<checksum>}; earlier versions are removed.
 */
final class Payload {

    private static final List<String> FILES = List.of(
            "payara-micro.jar",
            "daybook.war",
            "postgresql.jar",
            "resources.asadmin",
            "preboot.asadmin",
            "logging.properties");

    private final Path folder;

    private Payload(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes sure that everything is unpacked below {@code runtime}.
     *
     * @param withPostgres whether PostgreSQL is needed too
     */
    static Payload unpack(Path runtime, boolean withPostgres, Progress progress) {
        try {
            Path folder = runtime.resolve(checksum());
            if (!Files.isDirectory(folder)) {
                progress.step("Unpacking (first start of this version)");
                Path part = OwnerOnly.folder(emptied(runtime.resolve("unpacking")));
                for (String name : FILES) {
                    copy(name, part.resolve(name));
                }
                removeOthers(runtime, part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Payload payload = new Payload(folder);
            if (withPostgres) {
                payload.unpackPostgres();
            }
            return payload;
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER,
                    "Daybook could not be unpacked into " + runtime + ": check the free space (about 400 MB).",
                    failed);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
    Path postgres() {
        return folder.resolve("postgres");
    }

    private void unpackPostgres() throws IOException {
        if (Files.isDirectory(postgres())) {
            return;
        }
        String archive = "postgres-" + platform() + ".jar";
        Path part = OwnerOnly.folder(emptied(folder.resolve("postgres.part")));
        try (InputStream stream = open(archive);
                ZipInputStream jar = new ZipInputStream(stream)) {
            while (!jar.getNextEntry().getName().endsWith(".txz")) {
                jar.closeEntry();
            }
            TarXz.unpack(jar, part);
        }
        Files.move(part, postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        String processor = System.getProperty("os.arch");
        return name + "-" + (processor.equals("aarch64") ? "arm64" : processor.equals("x86_64") ? "amd64" : processor);
    }

    private static void copy(String name, Path target) throws IOException {
        try (InputStream stream = open(name)) {
            Files.copy(stream, target);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Payload.class.getResourceAsStream("/payload/" + name);
        if (stream == null && name.startsWith("postgres-")) {
            throw new Refusal(
                    Refusal.Reason.DATABASE,
                    "This daybook-standalone.jar carries no PostgreSQL for " + platform()
                            + ": build it on this machine, or use an existing PostgreSQL with --database.");
        }
        if (stream == null) {
            throw new Refusal(Refusal.Reason.APPLICATION, "This daybook-standalone.jar is incomplete: build it again.");
        }
        return stream;
    }

    private static String checksum() throws IOException {
        CRC32 sum = new CRC32();
        String jar = Payload.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (JarFile entries = new JarFile(URLDecoder.decode(jar, StandardCharsets.UTF_8))) {
            entries.stream()
                    .filter(entry -> entry.getName().startsWith("payload/"))
                    .map(entry -> entry.getName() + entry.getCrc())
                    .forEach(text -> sum.update(text.getBytes(StandardCharsets.UTF_8)));
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static Path emptied(Path folder) {
        OwnerOnly.delete(folder);
        return folder;
    }

    private static void removeOthers(Path runtime, Path kept) throws IOException {
        try (Stream<Path> earlier = Files.list(runtime)) {
            earlier.filter(path -> !path.equals(kept)).forEach(OwnerOnly::delete);
        }
    }
}
