package org.daybook.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own programs. They refuse to run as root, so root runs them in a user name space of their own, where
 * they are nobody in particular and still own their files.
 */
record PostgresPrograms(Path folder) {

    private static final List<String> OTHER_USER = List.of("unshare", "-U");

    /** Runs one of them to its end. */
    Command.Result run(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(OTHER_USER);
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return Command.run(words);
    }

    /** @throws Refusal if this is root on a machine that allows no user name spaces */
    void checkUser() {
        if (isRoot()) {
            List<String> trial = new ArrayList<>(OTHER_USER);
            trial.add("true");
            if (!Command.run(trial).succeeded()) {
                throw new Refusal(
                        Refusal.Reason.DATABASE,
                        "PostgreSQL does not run as root on this machine: start Daybook as an ordinary user.");
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root")
                && !System.getProperty("os.name").startsWith("Windows");
    }
}
