package org.daybook.employee;

import java.util.Arrays;
import java.util.Optional;

/** What a service account may do; it never decides on leave. */
public enum ServiceScope {
    READ_EMPLOYEES("read:employees"),
    WRITE_EMPLOYEES("write:employees"),
    READ_LEAVE("read:leave"),
    WRITE_LEAVE("write:leave"),
    READ_REPORTS("read:reports");

    private final String text;

    ServiceScope(String text) {
        this.text = text;
    }

    /** Its name in the interface. */
    public String text() {
        return text;
    }

    /** The scope of that name. */
    public static Optional<ServiceScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
