package org.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of the embedded PostgreSQL in a data folder. Made once, with random passwords, for this machine only; every
 * commit is on the disk before it is answered.
 */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "daybook";

    private static final String VERSION = "18";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "50"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // Neither statements nor the values in them: they name people.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresCluster(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    boolean exists() {
        return Files.isDirectory(folder.postgres());
    }

    /** @throws Refusal if the files are incomplete or of another PostgreSQL */
    void check() {
        Path versionFile = folder.postgres().resolve("PG_VERSION");
        try {
            String version = Files.readString(versionFile).trim();
            if (!version.equals(VERSION)) {
                throw new Refusal(
                        Refusal.Reason.DATA_FOLDER,
                        "The database in " + folder.postgres() + " is of PostgreSQL " + version
                                + ", but this Daybook has " + VERSION + ": move it with pg_dump.");
            }
        } catch (IOException missing) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER,
                    "The database in " + folder.postgres() + " is damaged (no PG_VERSION): restore it from a backup.",
                    missing);
        }
        password(SUPERUSER);
        password(OWNER);
    }

    /** Makes the files; an interrupted attempt leaves nothing that a later one would take for a database. */
    void create() {
        Path part = folder.root().resolve("postgres.part");
        Path passwordFile = folder.root().resolve("initdb.password");
        OwnerOnly.delete(part);
        folder.secrets().put(SUPERUSER, RandomText.secret());
        folder.secrets().put(OWNER, RandomText.secret());
        OwnerOnly.write(passwordFile, password(SUPERUSER));
        try {
            Command.Result result = programs.run("initdb", arguments(part, passwordFile));
            if (!result.succeeded()) {
                throw new Refusal(Refusal.Reason.DATABASE, "PostgreSQL could not be set up: " + reason(result) + ".");
            }
            Files.move(part, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER, "The data folder " + folder.root() + " cannot be written.", failed);
        } finally {
            OwnerOnly.delete(passwordFile);
        }
    }

    /** @throws Refusal if the file with the passwords has been lost */
    String password(String role) {
        return folder.secrets()
                .get(role)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.DATA_FOLDER,
                        "The data folder " + folder.root()
                                + " is damaged (secrets.properties is incomplete): restore it from a backup."));
    }

    private static List<String> arguments(Path target, Path passwordFile) {
        List<String> words = new ArrayList<>(List.of(
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        SETTINGS.forEach((name, value) -> words.add("--set=" + name + "=" + value));
        return words;
    }

    private static String reason(Command.Result result) {
        return result.output()
                .lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL"))
                .findFirst()
                .orElseGet(() -> result.output().strip())
                .replaceFirst("^initdb: error: ", "");
    }
}
