package org.daybook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of this node, read once from MicroProfile Config (system properties, environment, server
 * configuration). A wrong value stops the start with a message that names the setting.
 */
@ApplicationScoped
public class Settings {

    private final Config config = ConfigProvider.getConfig();

    /** {@code daybook.zone}: the zone in which business days begin and end; default UTC. */
    public ZoneId zone() {
        return config.getOptionalValue("daybook.zone", String.class)
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    /** {@code daybook.clock-start}: where the business clock starts when this node starts; absent: the real time. */
    public Optional<Instant> clockStart() {
        return config.getOptionalValue("daybook.clock-start", String.class).map(Instant::parse);
    }

    /** {@code daybook.demo-identity}: whether a request header may name the acting person; for demos and tests only. */
    public boolean demoIdentity() {
        return config.getOptionalValue("daybook.demo-identity", Boolean.class).orElse(false);
    }

    /** {@code daybook.bootstrap-admin}: e-mail address of the administrator made when there is nobody yet. */
    public Optional<String> bootstrapAdmin() {
        return config.getOptionalValue("daybook.bootstrap-admin", String.class).filter(mail -> !mail.isBlank());
    }
}
