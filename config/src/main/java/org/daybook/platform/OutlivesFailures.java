package org.daybook.platform;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets no failure out of a timer's method, for the server gives up a timer for good that fails twice in a row (Payara:
 * EJB5119), and an outage of the database is longer than that. The next tick tries again. An outage is in the log once,
 * with its cause, and so is its end.
 */
public class OutlivesFailures {

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** Runs a tick. */
    @AroundTimeout
    public Object run(InvocationContext tick) {
        String name = tick.getMethod().getName();
        Logger log = Logger.getLogger(tick.getMethod().getDeclaringClass().getName());
        try {
            Object result = tick.proceed();
            if (failing.remove(name)) {
                log.log(Level.INFO, "The timer ''{0}'' works again.", name);
            }
            return result;
        } catch (Exception e) {
            if (failing.add(name)) {
                log.log(Level.WARNING, e, () -> "The timer '" + name + "' failed; it tries again at each tick.");
            }
            return null;
        }
    }
}
