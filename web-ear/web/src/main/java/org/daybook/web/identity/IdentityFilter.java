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
import java.util.Optional;
import org.daybook.web.identity.Caller.Channel;
import org.daybook.web.problem.Challenge;
import org.daybook.web.sso.ProviderBearers;
import org.daybook.web.token.AccessTokens;

/**
 * Establishes the caller from a bearer token of ours or of the identity provider, a cookie or the token of a service
 * account. It refuses nobody: a caller who cannot be established stays unknown, and what needs a known one says so.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class IdentityFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @Inject
    private AccessTokens tokens;

    @Inject
    private ServiceTokens services;

    @Inject
    private ProviderBearers bearers;

    @Override
    public void filter(ContainerRequestContext exchange) {
        Optional<Credential> shown = Credential.of(request);
        if (shown.isEmpty()) {
            return;
        }
        try {
            if (!establish(shown.get())) {
                Challenge.invalidToken(request);
            }
        } catch (RuntimeException e) {
            current.fail(e);
        }
        current.find().ifPresent(caller -> exchange.setSecurityContext(new CallerContext(caller, request.isSecure())));
    }

    private boolean establish(Credential credential) {
        if (credential.channel() == Channel.SERVICE) {
            return services.find(credential.token())
                    .map(account -> established(Caller.service(account), null))
                    .orElse(false);
        }
        // A token that was made for a browser is of no use elsewhere, and the other way round.
        boolean browser = credential.channel() == Channel.BROWSER;
        return tokens.verify(credential.token())
                .filter(claims -> (claims.csrfHash() != null) == browser)
                .map(claims -> established(Caller.person(claims, credential.channel()), claims.csrfHash()))
                .orElseGet(() -> !browser && isOfTheProvider(credential.token()));
    }

    private boolean isOfTheProvider(String token) {
        return bearers.find(token)
                .map(person -> established(Caller.vouched(person), null))
                .orElse(false);
    }

    private boolean established(Caller caller, String csrfHash) {
        current.establish(caller, csrfHash);
        return true;
    }
}
