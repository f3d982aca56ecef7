package org.daybook.web.token;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import org.daybook.employee.SigningKeys;
import org.daybook.platform.OutlivesFailures;

/**
 * Ticks on every node, without a lease: each node has to know by itself what was revoked, and the keys before a request
 * needs them.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class TokenUpkeep {

    private static final Duration HALF_TIME = SigningKeys.CACHE.dividedBy(2);

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
        revocations.ask();
        keys.refresh(HALF_TIME);
    }
}
