package org.daybook.acceptance.access;

import java.util.Locale;

/** The columns of the table that are about people; they are explained there. */
enum Column {
    ANONYMOUS,
    OWN,
    MANAGER,
    ABOVE,
    OTHER,
    HR,
    ADMIN,
    AUDITOR;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
