package org.daybook.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;

/** Tells failures that pass by themselves, as when the database is away or gave up waiting, from defects. */
public final class PassingFailure {

    /**
     * PostgreSQL's classes for lost connections, exhausted resources and operator intervention (time-outs included),
     * and its codes for serialization failure, deadlock, and a lock that was not to be had.
     */
    private static final Pattern PASSING_SQL_STATE = Pattern.compile("(08|53|57).*|40001|40P01|55P03");

    private static final int LONGEST_CHAIN = 50;

    private PassingFailure() {}

    /** Whether there is one in the chain of causes. */
    public static boolean isIn(Throwable failure) {
        int length = 0;
        for (Throwable cause = failure; cause != null && length < LONGEST_CHAIN; cause = cause.getCause()) {
            length++;
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one itself, whatever caused it. */
    public static boolean is(Throwable failure) {
        return failure instanceof SQLException sql && isPassing(sql)
                || failure instanceof LockTimeoutException
                || failure instanceof PessimisticLockException
                || failure instanceof QueryTimeoutException
                || failure instanceof ResourceException
                || failure instanceof ConnectException
                || failure instanceof SocketTimeoutException
                || saysPassing(failure);
    }

    private static boolean isPassing(SQLException sql) {
        return sql instanceof SQLTransientException
                || sql.getSQLState() != null
                        && PASSING_SQL_STATE.matcher(sql.getSQLState()).matches();
    }

    /** Some layers of the server pass on the text of a failed connection or a time-out, but not its cause. */
    private static boolean saysPassing(Throwable failure) {
        String message = failure.getMessage();
        return message != null
                && (message.contains("allocating a connection")
                        || message.contains("Connection could not be allocated")
                        || message.contains("Transaction timed out")
                        || message.contains("transaction timeout"));
    }
}
