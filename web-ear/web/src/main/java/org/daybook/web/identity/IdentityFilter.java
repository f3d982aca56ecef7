package org.daybook.web.identity;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.platform.Settings;

/**
 * Establishes the caller, with at most one look-up. It refuses nobody: a person who cannot be established stays
 * unknown, and what needs a known one says so.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class IdentityFilter implements ContainerRequestFilter {

    /** Names the acting person by e-mail address; see {@link Settings#demoIdentity}. */
    public static final String ACT_AS = "X-Daybook-Act-As";

    private static final int LONGEST_ADDRESS = 254;

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @Inject
    private Settings settings;

    @EJB
    private Employees employees;

    @Override
    public void filter(ContainerRequestContext exchange) {
        actingPerson(exchange).map(Caller::new).ifPresent(caller -> {
            current.establish(caller);
            exchange.setSecurityContext(new CallerContext(caller, request.isSecure()));
        });
    }

    private Optional<EmployeeView> actingPerson(ContainerRequestContext exchange) {
        List<String> named = exchange.getHeaders().get(ACT_AS);
        if (named == null || named.size() != 1 || !settings.demoIdentity() || !Loopback.isOnly(request)) {
            return Optional.empty();
        }
        String address = named.get(0);
        boolean plausible = address.length() <= LONGEST_ADDRESS
                && address.codePoints().noneMatch(Character::isISOControl)
                && address.indexOf('@') > 0;
        return plausible ? employees.findByEmail(address).filter(EmployeeView::active) : Optional.empty();
    }
}
