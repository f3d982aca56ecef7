package org.daybook.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daybook.web.browser.SessionCookies;
import org.daybook.web.identity.Caller.Channel;

/**
 * What a request shows to say who sent it. With an {@code Authorization} header cookies do not count, even if the header
 * is of no use.
 *
 * @param token anything
 */
record Credential(Channel channel, String token) {

    private static final String BEARER = "Bearer ";
    private static final String SERVICE = "dbk_";

    /** Empty if the request shows nothing; an unusable header gives an empty token. */
    static Optional<Credential> of(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders("Authorization"));
        if (lines.isEmpty()) {
            return SessionCookies.access(request).map(token -> new Credential(Channel.BROWSER, token));
        }
        String line = lines.get(0);
        boolean usable = lines.size() == 1 && line.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = usable ? line.substring(BEARER.length()).strip() : "";
        return Optional.of(new Credential(token.startsWith(SERVICE) ? Channel.SERVICE : Channel.API, token));
    }

    /** Without the token, which has no place in a log. */
    @Override
    public String toString() {
        return "Credential[channel=" + channel + "]";
    }
}
