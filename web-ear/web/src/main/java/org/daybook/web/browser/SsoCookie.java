package org.daybook.web.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser keeps while its user is at the identity provider. Lax, because the way back begins on the provider's
 * site; with the prefix {@code __Host-} no neighbouring host can plant it.
 */
public final class SsoCookie {

    private static final String NAME = "__Host-daybook-sso";
    private static final String FLAGS = "; Secure; HttpOnly; SameSite=Lax";

    private SsoCookie() {}

    public static Optional<String> of(HttpServletRequest request) {
        return CookieHeader.value(request, NAME);
    }

    /** The value of {@code Set-Cookie}. */
    public static String line(String value, Duration life) {
        return NAME + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + FLAGS;
    }

    /** The value of {@code Set-Cookie} that takes it away. */
    public static String cleared() {
        return line("", Duration.ZERO);
    }
}
