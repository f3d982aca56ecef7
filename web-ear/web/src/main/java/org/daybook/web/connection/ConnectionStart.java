package org.daybook.web.connection;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A node whose proxies are set wrongly would take every client for the proxy; it does not start. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionStart {

    @Inject
    private EdgeSettings settings;

    @PostConstruct
    void check() {
        settings.trustedProxies();
    }
}
