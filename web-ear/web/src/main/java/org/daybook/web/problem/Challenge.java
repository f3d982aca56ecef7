package org.daybook.web.problem;

import jakarta.servlet.ServletRequest;

/** What a 401 asks for in {@code WWW-Authenticate} (RFC 6750, 3). */
public final class Challenge {

    private static final String ATTRIBUTE = "org.daybook.invalid-token";

    private Challenge() {}

    /** Notes that the request brought a token, and that it is not accepted. */
    public static void invalidToken(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == null
                ? "Bearer realm=\"daybook\""
                : "Bearer realm=\"daybook\", error=\"invalid_token\"";
    }
}
