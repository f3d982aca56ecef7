package org.daybook.web.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings that only concern HTTP, read once at start. */
@ApplicationScoped
public class EdgeSettings {

    private final Set<String> corsOrigins = listOf("daybook.cors-origins");
    private final Set<String> trustedProxies = listOf("daybook.trusted-proxies");

    /** {@code daybook.cors-origins}: origins whose pages may call the API, comma-separated; default none. */
    public Set<String> corsOrigins() {
        return corsOrigins;
    }

    /** {@code daybook.trusted-proxies}: addresses whose {@code X-Forwarded-} headers are believed; default none. */
    public Set<String> trustedProxies() {
        return trustedProxies;
    }

    private static Set<String> listOf(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(name, String[].class).map(Set::of).orElse(Set.of());
    }
}
