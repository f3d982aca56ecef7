package org.daybook.leave;

import java.util.List;

/** What the lines of a file are about. */
public enum ImportKind {
    /** People: one line each. */
    EMPLOYEES("email", "name", "department", "joining_date", "leaving_date?", "manager_email?", "location?", "locale?"),
    /** Leave requests and what became of them: one line each. */
    LEAVE(
            "email",
            "leave_type",
            "start_date",
            "end_date",
            "status",
            "start_part?",
            "end_part?",
            "reason?",
            "decided_by?",
            "working_days?"),
    /** What people have left of a leave year: one line for each person, type and year. */
    BALANCES("email", "leave_type", "year", "balance", "reason?");

    private static final String OPTIONAL = "?";

    private final List<String> columns;
    private final List<String> required;

    ImportKind(String... names) {
        columns =
                List.of(names).stream().map(name -> name.replace(OPTIONAL, "")).toList();
        required =
                List.of(names).stream().filter(name -> !name.endsWith(OPTIONAL)).toList();
    }

    /** Names of all columns, in the order in which they are exported. */
    public List<String> columns() {
        return columns;
    }

    /** Those that no file may lack. */
    public List<String> required() {
        return required;
    }
}
