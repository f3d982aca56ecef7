package org.daybook.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.daybook.employee.SignedIn;
import org.daybook.web.browser.CsrfToken;
import org.daybook.web.browser.SessionCookies;
import org.daybook.web.token.AccessTokens;

/** Answers about a session that has begun, gone on or ended. */
@ApplicationScoped
class SessionReplies {

    private static final String TOKEN_TYPE = "Bearer";

    @Inject
    private AccessTokens tokens;

    /** For a client that keeps its tokens itself. */
    Response withTokens(SignedIn session) {
        return answer(
                new TokensJson(tokens.mint(session, null), TOKEN_TYPE, session.refreshToken(), seconds()), List.of());
    }

    /** For a browser: the tokens are in cookies that no script can read. */
    Response withCookies(SignedIn session, CsrfToken csrf) {
        return answer(new TokensJson(null, null, null, seconds()), cookies(session, csrf));
    }

    /**
     * For a browser that comes back from somewhere else: leads to a page of ours, with the session in cookies.
     *
     * @param more one more {@code Set-Cookie}
     */
    Response arrived(SignedIn session, CsrfToken csrf, String path, String more) {
        Response.ResponseBuilder answer = Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, path);
        return withCookies(answer.header(HttpHeaders.SET_COOKIE, more), cookies(session, csrf));
    }

    private List<String> cookies(SignedIn session, CsrfToken csrf) {
        return new SessionCookies.Given(
                        tokens.mint(session, csrf.hash()),
                        session.refreshToken(),
                        session.deviceToken(),
                        csrf,
                        tokens.life(),
                        Duration.between(session.at(), session.sessionExpiresAt()))
                .lines();
    }

    /** Done; a browser forgets its session. */
    static Response ended(boolean browser) {
        return withCookies(Response.noContent(), browser ? SessionCookies.cleared() : List.of());
    }

    private static Response answer(TokensJson body, List<String> cookies) {
        return withCookies(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), cookies);
    }

    private static Response withCookies(Response.ResponseBuilder answer, List<String> cookies) {
        cookies.forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }

    private long seconds() {
        return tokens.life().toSeconds();
    }
}
