package org.daybook.standalone;

import java.util.Locale;
import java.util.Optional;

/** What a data folder is for. A folder keeps its mode, so that nobody acts on real data without signing in. */
enum Mode {
    NORMAL("data", null),
    DEMO("demo-data", "admin@daybook.example"),
    TEST("test-data", "admin@daybook.test");

    private final String defaultFolder;
    private final String administrator;

    Mode(String defaultFolder, String administrator) {
        this.defaultFolder = defaultFolder;
        this.administrator = administrator;
    }

    /** Name of the data folder when none is given. */
    String defaultFolder() {
        return defaultFolder;
    }

    /** E-mail address of the administrator that the application makes when there is nobody yet. */
    Optional<String> administrator() {
        return Optional.ofNullable(administrator);
    }

    /** The flag that chooses this mode, for messages. */
    String flag() {
        return this == NORMAL ? "no --demo and no --test" : "--" + key();
    }

    /** The name in the data folder's record. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
