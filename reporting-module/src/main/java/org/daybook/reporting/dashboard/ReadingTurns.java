package org.daybook.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.QueryTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets one request at a time read the figures of a scope, so that many that come at once do not all do the same. */
@ApplicationScoped
class ReadingTurns {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    // A fixed number, as scopes come and go; two that share a lock only wait for each other.
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    /** @throws QueryTimeoutException if the turn did not come in time */
    <T> T take(Scope scope, Supplier<T> reading) {
        Lock lock = locks[Math.floorMod(scope.hashCode(), locks.length)];
        if (!tryLock(lock)) {
            throw new QueryTimeoutException("Another request has been reading the same figures for too long.");
        }
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean tryLock(Lock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
