package org.daybook.platform;

import java.sql.SQLException;
import java.util.Optional;

/** Reads what the database said out of whatever wrapped it. Codes: PostgreSQL documentation, appendix A. */
public final class SqlStates {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";

    private SqlStates() {}

    /** The first SQL exception in the chain of causes. */
    public static Optional<SQLException> find(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** Whether the named unique index or constraint refused the write. */
    public static boolean isUniqueViolation(Throwable thrown, String constraint) {
        return says(thrown, UNIQUE_VIOLATION, constraint);
    }

    /** Whether the named exclusion constraint refused the write. */
    public static boolean isExclusionViolation(Throwable thrown, String constraint) {
        return says(thrown, EXCLUSION_VIOLATION, constraint);
    }

    private static boolean says(Throwable thrown, String state, String constraint) {
        return find(thrown)
                .filter(sql -> state.equals(sql.getSQLState()))
                .filter(sql -> String.valueOf(sql.getMessage()).contains('"' + constraint + '"'))
                .isPresent();
    }
}
