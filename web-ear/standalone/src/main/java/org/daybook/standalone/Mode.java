package org.daybook.standalone;

import java.util.Locale;

/** What a data folder is for. A folder keeps its mode, so that no printed password opens real data. */
enum Mode {
    NORMAL("data", "admin@daybook.local"),
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
    String administrator() {
        return administrator;
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
