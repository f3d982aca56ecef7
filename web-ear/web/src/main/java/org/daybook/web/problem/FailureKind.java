package org.daybook.web.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;

/** What kind of failure an unexpected exception is, judged by its whole cause chain. */
enum FailureKind {
    /** Someone else changed the same thing at the same time. */
    CONFLICT,
    /** The database is away, overloaded or gave up waiting: it may work again in a moment. */
    UNAVAILABLE,
    /** The database went away while it was asked to commit: it may have done so or not. */
    UNCERTAIN,
    /** A defect. */
    DEFECT;

    /**
     * PostgreSQL's classes for lost connections, exhausted resources and operator intervention (time-outs included),
     * and its codes for serialization failure, deadlock, and a lock that was not to be had.
     */
    private static final Pattern PASSING_SQL_STATE = Pattern.compile("(08|53|57).*|40001|40P01|55P03");

    private static final int LONGEST_CHAIN = 50;

    static FailureKind of(Throwable failure) {
        int length = 0;
        for (Throwable cause = failure; cause != null && length < LONGEST_CHAIN; cause = cause.getCause()) {
            length++;
            if (cause instanceof OptimisticLockException) {
                return CONFLICT;
            }
            if (cause instanceof SystemException) {
                return UNCERTAIN;
            }
            if (isPassing(cause)) {
                return UNAVAILABLE;
            }
        }
        return DEFECT;
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof SQLException sql && isPassingSql(sql)
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof QueryTimeoutException
                || cause instanceof ResourceException
                || cause instanceof ConnectException
                || cause instanceof SocketTimeoutException
                || saysPassing(cause);
    }

    private static boolean isPassingSql(SQLException sql) {
        return sql instanceof SQLTransientException
                || sql.getSQLState() != null
                        && PASSING_SQL_STATE.matcher(sql.getSQLState()).matches();
    }

    /** Some layers of the server pass on the text of a failed connection or a time-out, but not its cause. */
    private static boolean saysPassing(Throwable cause) {
        String message = cause.getMessage();
        return message != null
                && (message.contains("allocating a connection")
                        || message.contains("Connection could not be allocated")
                        || message.contains("Transaction timed out")
                        || message.contains("transaction timeout"));
    }
}
