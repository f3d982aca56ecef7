package org.daybook.platform;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Keeps the persistence provider from repeating queries after a lost connection. Left alone it waits five seconds
 * before each of two more attempts, so that a caller whose database is away hears of it after ten seconds, or after
 * thirty where each attempt has to time out. The pool checks connections by itself.
 */
public class NoRepetition implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setDelayBetweenConnectionAttempts(0);
    }
}
