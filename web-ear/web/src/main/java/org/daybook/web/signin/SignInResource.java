package org.daybook.web.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.daybook.employee.SignInAttempt;
import org.daybook.employee.SignInChannel;
import org.daybook.employee.SignIns;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditContext;
import org.daybook.web.browser.CsrfGuard;
import org.daybook.web.browser.CsrfToken;
import org.daybook.web.browser.SessionCookies;
import org.daybook.web.connection.Connection;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.Caller.Channel;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in, staying in, signing out. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SignInResource {

    /** With the value {@value #COOKIE} the tokens come as cookies, for browsers. */
    public static final String SESSION = "X-Daybook-Session";

    private static final String COOKIE = "cookie";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @Inject
    private Connection connection;

    @Inject
    private AuditContext audit;

    @Inject
    private CsrfGuard csrf;

    @Inject
    private SessionReplies replies;

    @EJB
    private SignIns signIns;

    @POST
    @Path("/login")
    @Operation(
            summary = "Sign in",
            description =
                    "Gives an access token for ten minutes and a refresh token to get the next one. With the header "
                            + "X-Daybook-Session: cookie, from a page of this server, both come as cookies instead.")
    @APIResponseSchema(value = TokensJson.class, responseCode = "200", responseDescription = "Signed in.")
    public Response signIn(@HeaderParam(SESSION) String session, LoginInput input) {
        if (session != null && !COOKIE.equals(session)) {
            throw new InvalidInput("/" + SESSION, "It can only be " + COOKIE + ".");
        }
        comesBy(session == null ? SignInChannel.API : SignInChannel.BROWSER);
        if (session == null) {
            return replies.withTokens(signIns.signIn(attempt(input, SignInChannel.API, null)));
        }
        csrf.checkOrigin(request);
        String device = SessionCookies.device(request).orElse(null);
        return replies.withCookies(
                signIns.signIn(attempt(input, SignInChannel.BROWSER, device)), SessionCookies.newCsrf());
    }

    @POST
    @Path("/refresh")
    @Operation(
            summary = "Stay signed in",
            description = "Gives new tokens. A refresh token works once: using an old one again ends the session. "
                    + "Browsers send their cookies and the header X-CSRF-Token instead of a body.")
    @APIResponseSchema(value = TokensJson.class, responseCode = "200", responseDescription = "The session goes on.")
    public Response refreshTokens(RefreshInput input) {
        if (input != null && input.refreshToken() != null) {
            return replies.withTokens(signIns.refresh(input.refreshToken()));
        }
        String token = SessionCookies.refresh(request)
                .orElseThrow(
                        () -> new RuleViolation(CommonProblem.UNAUTHENTICATED, "There is no session to go on with."));
        CsrfToken proof = csrf.check(request);
        comesBy(SignInChannel.BROWSER);
        return replies.withCookies(signIns.refresh(token), proof);
    }

    @POST
    @Path("/logout")
    @Operation(
            summary = "Sign out",
            description =
                    "Ends the session of the refresh token, or of the access token or cookie that comes with the call.")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public Response signOut(RefreshInput input) {
        if (input != null && input.refreshToken() != null) {
            signIns.signOut(input.refreshToken());
            return SessionReplies.ended(false);
        }
        Optional<String> cookie = SessionCookies.refresh(request);
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && cookie.isPresent()) {
            csrf.check(request);
            signIns.signOut(cookie.get());
            return SessionReplies.ended(true);
        }
        return endSessionOf(current.get());
    }

    @POST
    @Path("/logout-everywhere")
    @Operation(summary = "Sign out everywhere", description = "Ends all of your sessions, this one included.")
    @APIResponse(responseCode = "204", description = "All sessions are over.")
    public Response signOutEverywhere() {
        Caller caller = current.get();
        signIns.signOutEverywhere(caller.employeeId(), null);
        return SessionReplies.ended(caller.channel() == Channel.BROWSER);
    }

    private Response endSessionOf(Caller caller) {
        boolean browser = caller.channel() == Channel.BROWSER;
        if (browser) {
            csrf.check(request);
        }
        // Neither a service account nor somebody with a token of another provider has a session here.
        if (caller.sessionId() != null) {
            signIns.signOut(caller.sessionId());
        }
        return SessionReplies.ended(browser);
    }

    /** Whoever else the call may have a token of: who signs in is not known yet. */
    private void comesBy(SignInChannel channel) {
        audit.set(audit.origin().anonymously(channel.name()));
    }

    private SignInAttempt attempt(LoginInput input, SignInChannel channel, String device) {
        return new SignInAttempt(
                input.email(),
                input.password(),
                device,
                channel,
                connection.addressOf(request),
                request.getHeader(HttpHeaders.USER_AGENT));
    }
}
