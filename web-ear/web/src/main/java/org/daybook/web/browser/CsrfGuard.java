package org.daybook.web.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.connection.Connection;

/**
 * Makes sure that a page of our own sent a request that a browser's cookies vouch for: its {@code Origin} is ours, and
 * it carries the session's token as a header and as a cookie (OWASP ASVS 5.0, 3.5.1).
 */
@ApplicationScoped
public class CsrfGuard {

    /** Methods that change nothing and therefore need no proof. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Connection connection;

    @Inject
    public CsrfGuard(Connection connection) {
        this.connection = connection;
    }

    /** For the container's proxy only. */
    protected CsrfGuard() {
        this(null);
    }

    /** Whether it may change something. */
    public static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /**
     * For requests that the cookie with the access token vouches for.
     *
     * @param hash of the session's token, out of the access token
     * @throws RuleViolation {@code forbidden}
     */
    public void check(HttpServletRequest request, String hash) {
        if (isUnsafe(request) && !new CsrfToken(proven(request)).hash().equals(hash)) {
            throw forbidden();
        }
    }

    /**
     * For requests that the cookie with the refresh token vouches for: the access token may have run out.
     *
     * @return the session's token
     * @throws RuleViolation {@code forbidden}
     */
    public CsrfToken check(HttpServletRequest request) {
        return new CsrfToken(proven(request));
    }

    /**
     * For requests that begin a session in a browser: another site must not sign somebody in here.
     *
     * @throws RuleViolation {@code forbidden}
     */
    public void checkOrigin(HttpServletRequest request) {
        if (!connection.comesFromOwnPage(request)) {
            throw forbidden();
        }
    }

    private String proven(HttpServletRequest request) {
        checkOrigin(request);
        List<String> headers = Collections.list(request.getHeaders(CsrfToken.HEADER));
        CsrfToken cookie = SessionCookies.csrf(request).orElseThrow(CsrfGuard::forbidden);
        if (headers.size() != 1 || !cookie.isWellFormed() || !cookie.matches(headers.get(0))) {
            throw forbidden();
        }
        return cookie.value();
    }

    private static RuleViolation forbidden() {
        return new RuleViolation(
                CommonProblem.FORBIDDEN, "The request does not show that a page of this service sent it.");
    }
}
