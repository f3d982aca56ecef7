package org.daybook.web.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import org.daybook.platform.PassingFailure;

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
            if (PassingFailure.is(cause)) {
                return UNAVAILABLE;
            }
        }
        return DEFECT;
    }
}
