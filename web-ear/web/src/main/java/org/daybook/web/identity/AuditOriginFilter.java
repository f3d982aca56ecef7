package org.daybook.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.daybook.platform.audit.AuditContext;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.web.connection.Connection;
import org.daybook.web.correlation.CorrelationId;

/** Tells the audit trail who acts, from where and in which exchange, as soon as the caller is established. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 1)
public class AuditOriginFilter implements ContainerRequestFilter {

    private static final String UNKNOWN_CALLER = "API";

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @Inject
    private Connection connection;

    @Inject
    private AuditContext audit;

    @Override
    public void filter(ContainerRequestContext exchange) {
        audit.set(current.find().map(this::originOf).orElseGet(() -> origin(UNKNOWN_CALLER)));
    }

    private AuditOrigin originOf(Caller caller) {
        AuditOrigin origin = origin(caller.channel().name());
        return caller.isService() ? origin.byService(caller.id()) : origin.byPerson(caller.id());
    }

    private AuditOrigin origin(String channel) {
        return AuditOrigin.anonymous(channel, connection.addressOf(request), CorrelationId.of(request));
    }
}
