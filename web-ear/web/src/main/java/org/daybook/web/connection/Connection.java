package org.daybook.web.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.platform.NetworkAddress;

/**
 * Who is at the other end of a connection. What {@code X-Forwarded-} headers claim counts only if a trusted proxy sent
 * it; anybody can write such headers (OWASP ASVS 5.0, 4.1.3).
 */
@ApplicationScoped
public class Connection {

    private final Set<String> proxies;
    private final Set<String> otherOrigins;

    @Inject
    public Connection(EdgeSettings settings) {
        this(settings.trustedProxies(), settings.corsOrigins());
    }

    /** For the container's proxy only. */
    protected Connection() {
        this(Set.of(), Set.of());
    }

    Connection(Set<String> proxies, Set<String> otherOrigins) {
        this.proxies = proxies;
        this.otherOrigins = otherOrigins;
    }

    /** Network address of the client: the last one on the way that is no trusted proxy. */
    public String addressOf(HttpServletRequest request) {
        String nearest = nearestTo(request);
        if (!proxies.contains(nearest)) {
            return nearest;
        }
        List<String> way = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
        for (int i = way.size() - 1; i >= 0; i--) {
            Optional<String> hop = NetworkAddress.canonical(way.get(i));
            if (hop.isEmpty()) {
                return nearest;
            }
            if (!proxies.contains(hop.get())) {
                return hop.get();
            }
        }
        return nearest;
    }

    private static String nearestTo(HttpServletRequest request) {
        return NetworkAddress.canonical(request.getRemoteAddr()).orElseGet(request::getRemoteAddr);
    }

    /** Whether the client speaks TLS, to us or to a trusted proxy. */
    public boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                        && proxies.contains(nearestTo(request));
    }

    /** Whether a page of our own, or of an origin on the allow-list, sent the request; browsers set {@code Origin} truly. */
    public boolean comesFromOwnPage(HttpServletRequest request) {
        List<String> origins = Collections.list(request.getHeaders("Origin"));
        return origins.size() == 1
                && (origins.get(0).equals(originOf(request)) || otherOrigins.contains(origins.get(0)));
    }

    /** Scheme, host and port at which the client reached us; null if it does not say at which host. */
    public String originOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? null : (isEncrypted(request) ? "https://" : "http://") + host.toLowerCase(Locale.ROOT);
    }
}
