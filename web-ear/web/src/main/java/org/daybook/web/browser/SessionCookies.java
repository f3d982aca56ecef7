package org.daybook.web.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies of a browser session. The prefix {@code __Host-} makes browsers insist on Secure, on this very host and on
 * the whole of it, so that no neighbouring host can plant one (RFC 6265bis, 4.1.3.2).
 */
public final class SessionCookies {

    private static final String ACCESS = "__Host-daybook";
    private static final String REFRESH = "__Host-daybook-refresh";
    private static final String DEVICE = "__Host-daybook-device";
    private static final String CSRF = "__Host-daybook-csrf";

    private static final Duration DEVICE_LIFE = Duration.ofDays(365);

    private SessionCookies() {}

    /**
     * What a browser is given.
     *
     * @param deviceToken null: it keeps the one it has
     * @param accessLife of the access token
     * @param sessionLife of the session, if it is not used before its end
     */
    public record Given(
            String accessToken,
            String refreshToken,
            String deviceToken,
            CsrfToken csrf,
            Duration accessLife,
            Duration sessionLife) {

        /** The values of {@code Set-Cookie}. */
        public List<String> lines() {
            Stream<String> session = Stream.of(
                    line(ACCESS, accessToken, accessLife, "HttpOnly; SameSite=Lax"),
                    line(REFRESH, refreshToken, sessionLife, "HttpOnly; SameSite=Strict"),
                    line(CSRF, csrf.value(), sessionLife, "SameSite=Strict"));
            Stream<String> device = Stream.ofNullable(deviceToken)
                    .map(token -> line(DEVICE, token, DEVICE_LIFE, "HttpOnly; SameSite=Strict"));
            return Stream.concat(session, device).toList();
        }

        /** Without the tokens, which have no place in a log. */
        @Override
        public String toString() {
            return "Given[]";
        }
    }

    /** The values of {@code Set-Cookie} that end a session in a browser; the device stays known. */
    public static List<String> cleared() {
        return List.of(
                line(ACCESS, "", Duration.ZERO, "HttpOnly; SameSite=Lax"),
                line(REFRESH, "", Duration.ZERO, "HttpOnly; SameSite=Strict"),
                line(CSRF, "", Duration.ZERO, "SameSite=Strict"));
    }

    /** A token for the unsafe requests of a new session. */
    public static CsrfToken newCsrf() {
        return CsrfToken.random();
    }

    /** Whether a browser's cookies, and nothing else, say who sent the request. */
    public static boolean vouchFor(HttpServletRequest request) {
        boolean present = access(request).isPresent() || refresh(request).isPresent();
        return present && request.getHeader("Authorization") == null;
    }

    public static Optional<String> access(HttpServletRequest request) {
        return CookieHeader.value(request, ACCESS);
    }

    public static Optional<String> refresh(HttpServletRequest request) {
        return CookieHeader.value(request, REFRESH);
    }

    public static Optional<String> device(HttpServletRequest request) {
        return CookieHeader.value(request, DEVICE);
    }

    static Optional<CsrfToken> csrf(HttpServletRequest request) {
        return CookieHeader.value(request, CSRF).map(CsrfToken::new);
    }

    private static String line(String name, String value, Duration life, String flags) {
        return name + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; Secure; " + flags;
    }
}
