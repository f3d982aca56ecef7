package org.daybook.web.token;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.employee.SigningKeys;

/**
 * Ticks on every node, without a lease: each node has to know by itself what was revoked, and the keys before a request
 * needs them.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenUpkeep {

    private static final Logger LOG = Logger.getLogger(TokenUpkeep.class.getName());
    private static final Duration HALF_TIME = SigningKeys.CACHE.dividedBy(2);

    private final AtomicBoolean failing = new AtomicBoolean();

    @Inject
    private TokenSettings settings;

    @Inject
    private RevocationCache revocations;

    @Inject
    private KeyCache keys;

    /** A node that nobody could sign in to is better not started. */
    @PostConstruct
    void check() {
        settings.check();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "Revoked access tokens")
    public void tick() {
        try {
            revocations.ask();
            keys.refresh(HALF_TIME);
            failing.set(false);
        } catch (RuntimeException e) {
            // Must not leave: a timer whose calls fail is given up by the server. Once an outage is enough for the log.
            if (!failing.getAndSet(true)) {
                LOG.log(
                        Level.WARNING,
                        "What was revoked, or the keys of tokens, cannot be asked for: {0}",
                        e.toString());
            }
        }
    }
}
