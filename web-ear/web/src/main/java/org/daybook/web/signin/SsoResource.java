package org.daybook.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.browser.SessionCookies;
import org.daybook.web.browser.SsoCookie;
import org.daybook.web.connection.Connection;
import org.daybook.web.input.AnyQuery;
import org.daybook.web.problem.EdgeProblem;
import org.daybook.web.sso.SingleSignOn;
import org.daybook.web.sso.SingleSignOn.Arrival;
import org.daybook.web.sso.SingleSignOn.Departure;
import org.daybook.web.sso.SingleSignOn.ProviderAnswer;
import org.daybook.web.sso.SsoFailure;
import org.daybook.web.sso.SsoSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single sign-on: the way to the identity provider and back. People come here with their browser's address bar. */
@Path("/auth/sso")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SsoResource {

    private static final Logger LOG = Logger.getLogger(SsoResource.class.getName());

    /** Where people read one sentence about what went wrong. */
    private static final URI FAILED = URI.create("/sign-in/?sso=failed");

    private static final URI UNAVAILABLE = URI.create("/sign-in/?sso=unavailable");

    @Inject
    private HttpServletRequest request;

    @Inject
    private SsoSettings settings;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private Connection connection;

    @Inject
    private SessionReplies replies;

    @GET
    @Operation(
            summary = "Ask for single sign-on",
            description = "Whether people can sign in by an identity provider, and what it is called.")
    public SsoJson readSingleSignOn() {
        return new SsoJson(settings.isOn(), settings.isOn() ? settings.name() : null);
    }

    @GET
    @Path("/login")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Go to the identity provider",
            description = "For browsers: leads to the identity provider and, after signing in there, to the page "
                    + "returnTo of this server. If the provider does not answer, browsers are led to the sign-in page.")
    @APIResponse(responseCode = "302", description = "To the identity provider.")
    public Response beginSingleSignOn(@QueryParam("returnTo") String returnTo) {
        requireOn();
        try {
            Departure departure = signOn.begin(returnTo, connection.originOf(request));
            return Response.status(Response.Status.FOUND)
                    .header(HttpHeaders.LOCATION, departure.provider())
                    .header(HttpHeaders.SET_COOKIE, SsoCookie.line(departure.attempt(), departure.life()))
                    .build();
        } catch (RuleViolation violation) {
            if (violation.code() == EdgeProblem.UNAVAILABLE && readsPages()) {
                return to(UNAVAILABLE);
            }
            throw violation;
        }
    }

    @GET
    @Path("/callback")
    @Produces(MediaType.WILDCARD)
    @AnyQuery
    @Operation(
            summary = "Come back from the identity provider",
            description = "The identity provider sends browsers here, with code and state or with error (RFC 6749). "
                    + "Gives the browser a session and leads to the page that was asked for, or, if anything is wrong, "
                    + "to the sign-in page.")
    @APIResponse(responseCode = "302", description = "To a page of this server.")
    public Response finishSingleSignOn(@Parameter(hidden = true) @Context UriInfo address) {
        requireOn();
        try {
            Arrival arrival = signOn.finish(
                    answerIn(address),
                    SsoCookie.of(request).orElse(null),
                    connection.addressOf(request),
                    request.getHeader(HttpHeaders.USER_AGENT));
            return replies.arrived(arrival.session(), SessionCookies.newCsrf(), arrival.path(), SsoCookie.cleared());
        } catch (SsoFailure failure) {
            LOG.log(Level.INFO, "A single sign-on failed: {0}.", failure.getMessage());
            return to(FAILED);
        } catch (RuleViolation violation) {
            return to(violation.code() == EdgeProblem.UNAVAILABLE ? UNAVAILABLE : FAILED);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A single sign-on could not be finished.", e);
            return to(UNAVAILABLE);
        }
    }

    private static ProviderAnswer answerIn(UriInfo address) {
        return new ProviderAnswer(
                once(address, "code"), once(address, "state"), once(address, "iss"), once(address, "error"));
    }

    /** Repeated parameters count as none (RFC 6749, 3.1). */
    private static String once(UriInfo address, String name) {
        List<String> values = address.getQueryParameters().getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    private boolean readsPages() {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML);
    }

    private void requireOn() {
        if (!settings.isOn()) {
            throw new RuleViolation(CommonProblem.NOT_FOUND, "There is no single sign-on here.");
        }
    }

    private static Response to(URI page) {
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, page)
                .header(HttpHeaders.SET_COOKIE, SsoCookie.cleared())
                .build();
    }
}
