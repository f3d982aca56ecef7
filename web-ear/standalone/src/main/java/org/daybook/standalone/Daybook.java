package org.daybook.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The program: reads the command line, runs until it is stopped, and turns every failure into one sentence. */
public final class Daybook {

    private Daybook() {}

    /**
     * Runs until the process is asked to stop.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            if (arguments.length > 0 && arguments[0].equals(MigrationOptions.COMMAND)) {
                List<String> rest = List.of(arguments).subList(1, arguments.length);
                new Migration(MigrationOptions.parse(rest, System.getenv()), new Progress(out)).run();
                return;
            }
            Options options = Options.parse(List.of(arguments), System.getenv());
            if (options.help()) {
                out.print(Words.help());
                return;
            }
            Path home = Path.of(System.getProperty("daybook.home", ""));
            new StandaloneRun(options, options.folderBelow(home), new Progress(out)).run();
        } catch (Refusal refusal) {
            System.err.println("Daybook: " + refusal.getMessage());
            System.exit(refusal.reason().exitCode());
        }
    }
}
