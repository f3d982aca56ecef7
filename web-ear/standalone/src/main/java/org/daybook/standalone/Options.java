package org.daybook.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param folder the data folder, if one is named
 * @param port the HTTP port on the loopback address
 * @param mode {@code --demo}, {@code --test} or neither
 * @param database an existing database; empty: the embedded PostgreSQL
 * @param admin e-mail address of the first administrator, if one is named
 * @param clock where the business clock starts; empty: the real time
 * @param help only the help text is wanted
 */
record Options(
        Optional<Path> folder,
        int port,
        Mode mode,
        Optional<DatabaseUrl> database,
        Optional<String> admin,
        Optional<Instant> clock,
        boolean help) {

    static final int DEFAULT_PORT = 8080;

    /**
     * Reads the command line.
     *
     * @param environment where a database password may come from ({@code DAYBOOK_DB_PASSWORD}), since command lines
     *     are visible to other users of the machine
     * @throws Refusal with the first mistake found
     */
    static Options parse(List<String> arguments, Map<String, String> environment) {
        Reading reading = new Reading(new ArrayDeque<>(arguments), environment);
        while (!reading.rest.isEmpty()) {
            reading.next();
        }
        return reading.options();
    }

    /** The data folder: the named one, or the mode's default below {@code home}. */
    Path folderBelow(Path home) {
        return folder.orElseGet(() -> home.resolve(mode.defaultFolder()));
    }

    /** E-mail address of the administrator that the application makes when there is nobody yet. */
    String administrator() {
        return admin.orElseGet(mode::administrator);
    }

    /** The business date of the start. */
    LocalDate today() {
        Clock machine = Clock.systemUTC();
        return LocalDate.ofInstant(clock.orElseGet(machine::instant), ZoneOffset.UTC);
    }

    private static Refusal mistake(String sentence) {
        return new Refusal(Refusal.Reason.USAGE, sentence + " See --help.");
    }

    private static final class Reading {

        private final Deque<String> rest;
        private final Map<String, String> environment;
        private Path folder;
        private int port = DEFAULT_PORT;
        private Mode mode = Mode.NORMAL;
        private DatabaseUrl database;
        private String admin;
        private Instant clock;
        private boolean help;

        Reading(Deque<String> rest, Map<String, String> environment) {
            this.rest = rest;
            this.environment = environment;
        }

        void next() {
            String flag = rest.removeFirst();
            int equals = flag.indexOf('=');
            if (flag.startsWith("--") && equals > 0) {
                rest.addFirst(flag.substring(equals + 1));
                flag = flag.substring(0, equals);
            }
            switch (flag) {
                case "--data" -> folder = Path.of(value(flag));
                case "--port" -> port = portNumber(value(flag));
                case "--demo" -> mode = only(Mode.DEMO);
                case "--test" -> mode = only(Mode.TEST);
                case "--database" -> database = DatabaseUrl.parse(value(flag), environment);
                case "--admin" -> admin = value(flag);
                case "--clock" -> clock = moment(value(flag));
                case "--help", "-h" -> help = true;
                default -> throw mistake("There is no option '" + flag + "'.");
            }
        }

        Options options() {
            if (clock != null && mode == Mode.NORMAL) {
                throw mistake("--clock needs --demo or --test: a real office keeps real time.");
            }
            if (admin != null && mode != Mode.NORMAL) {
                throw mistake("--admin is for real data: --demo and --test have an administrator of their own.");
            }
            return new Options(
                    Optional.ofNullable(folder),
                    port,
                    mode,
                    Optional.ofNullable(database),
                    Optional.ofNullable(admin),
                    Optional.ofNullable(clock),
                    help);
        }

        private String value(String flag) {
            if (rest.isEmpty() || rest.peekFirst().isBlank()) {
                throw mistake("The option " + flag + " needs a value.");
            }
            return rest.removeFirst();
        }

        private Mode only(Mode wanted) {
            if (mode != Mode.NORMAL && mode != wanted) {
                throw mistake("--demo and --test exclude each other.");
            }
            return wanted;
        }

        private static int portNumber(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= 65535) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw mistake("--port needs a number from 1 to 65535, not '" + text + "'.");
            }
            throw mistake("--port needs a number from 1 to 65535, not '" + text + "'.");
        }

        private static Instant moment(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException malformed) {
                throw mistake("--clock needs a moment such as 2026-03-01T09:00:00Z, not '" + text + "'.");
            }
        }
    }
}
