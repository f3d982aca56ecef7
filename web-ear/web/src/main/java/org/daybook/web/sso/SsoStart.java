package org.daybook.web.sso;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.OutlivesFailures;
import org.daybook.platform.RuleViolation;

/**
 * Settings that make no sense stop the start of a node; a provider that does not answer does not: it is asked once
 * afterwards, so that the log tells before somebody wants to sign in.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class SsoStart {

    private static final Logger LOG = Logger.getLogger(SsoStart.class.getName());

    private final AtomicBoolean asked = new AtomicBoolean();

    @Inject
    private SsoSettings settings;

    @Inject
    private ProviderDirectory directory;

    @PostConstruct
    void check() {
        settings.check();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Identity provider, once")
    public void tick() {
        if (asked.getAndSet(true) || !settings.isOn()) {
            return;
        }
        try {
            directory.provider();
            LOG.log(Level.INFO, "People can sign in by {0}.", settings.issuer());
        } catch (RuleViolation unavailable) {
            LOG.log(Level.FINE, "The directory has told why.", unavailable);
        }
    }
}
