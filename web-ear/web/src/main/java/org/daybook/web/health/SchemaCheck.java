package org.daybook.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.daybook.platform.Migrations;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** This node has brought all schemas up to date. */
@Startup
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    private static final Set<String> NEEDED = Set.of("platform", "employee", "leave");

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schemas")
                .status(Migrations.applied().keySet().containsAll(NEEDED))
                .build();
    }
}
