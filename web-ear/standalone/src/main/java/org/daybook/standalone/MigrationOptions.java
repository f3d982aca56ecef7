package org.daybook.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What the command {@code import} asks for.
 *
 * @param file the database of the original design
 * @param dryRun whether only to say what would happen
 * @param url where Daybook runs
 * @param user who signs in there
 * @param password of that person
 */
record MigrationOptions(Path file, boolean dryRun, URI url, String user, String password) {

    /** The word that asks for it. */
    static final String COMMAND = "import";

    private static final String PASSWORD_VARIABLE = "DAYBOOK_PASSWORD";

    /**
     * Reads what follows the command.
     *
     * @param environment where the password comes from, since command lines are visible to other users of the machine
     * @throws Refusal with the first mistake found
     */
    static MigrationOptions parse(List<String> arguments, Map<String, String> environment) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Path file = null;
        boolean dryRun = false;
        URI url = URI.create("http://127.0.0.1:" + Options.DEFAULT_PORT);
        String user = Mode.NORMAL.administrator();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--dry-run" -> dryRun = true;
                case "--url" -> url = address(value(word, rest));
                case "--user" -> user = value(word, rest);
                default -> {
                    if (word.startsWith("-") || file != null) {
                        throw mistake("import does not understand '" + word + "'.");
                    }
                    file = Path.of(word);
                }
            }
        }
        if (file == null) {
            throw mistake("import needs the SQLite file of the program that you move from.");
        }
        String password = environment.get(PASSWORD_VARIABLE);
        if (password == null || password.isBlank()) {
            throw mistake("Put the password of " + user + " into " + PASSWORD_VARIABLE + ".");
        }
        return new MigrationOptions(file, dryRun, url, user, password);
    }

    private static String value(String flag, Deque<String> rest) {
        if (rest.isEmpty() || rest.peekFirst().isBlank()) {
            throw mistake("The option " + flag + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static URI address(String text) {
        if (!text.matches("https?://[^\\s/]+/?")) {
            throw mistake("--url needs an address such as https://daybook.example.org, not '" + text + "'.");
        }
        return URI.create(text);
    }

    private static Refusal mistake(String sentence) {
        return new Refusal(Refusal.Reason.USAGE, sentence + " See --help.");
    }
}
