package org.daybook.web.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.platform.NetworkAddress;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings that only concern HTTP, read once at start. */
@ApplicationScoped
public class EdgeSettings {

    private final Set<String> corsOrigins = listOf("daybook.cors-origins");
    private final Set<String> trustedProxies = addresses("daybook.trusted-proxies");

    /** {@code daybook.cors-origins}: origins whose pages may call the API, comma-separated; default none. */
    public Set<String> corsOrigins() {
        return corsOrigins;
    }

    /**
     * {@code daybook.trusted-proxies}: addresses whose {@code X-Forwarded-} headers are believed, each in its
     * {@linkplain NetworkAddress#canonical canonical} spelling; default none.
     */
    public Set<String> trustedProxies() {
        return trustedProxies;
    }

    private static Set<String> addresses(String name) {
        return listOf(name).stream()
                .map(text -> NetworkAddress.canonical(text)
                        .orElseThrow(() -> new IllegalStateException("The setting " + name
                                + " must be a comma-separated list of network addresses; this is none: " + text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> listOf(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(name, String[].class).stream()
                .flatMap(Stream::of)
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
