package org.daybook.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.platform.Migrations;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The database answers within a second, and its schemas are those that this node has seen or newer. A question that
 * hangs is not asked again until it has ended, so that a frozen database costs one thread, not one per probe.
 */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private static final int PATIENCE_SECONDS = 1;

    private final AtomicReference<Future<Boolean>> question = new AtomicReference<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Jdbi sql;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        Future<Boolean> asked =
                question.updateAndGet(last -> last == null || last.isDone() ? executor.submit(this::ask) : last);
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ask() {
        return sql.withHandle(handle -> Migrations.applied().entrySet().stream()
                .allMatch(schema -> rankOf(handle, schema.getKey()) >= schema.getValue()));
    }

    private static int rankOf(Handle handle, String schema) {
        return handle.createQuery(
                        "SELECT coalesce(max(installed_rank), 0) FROM <schema>.flyway_schema_history WHERE success")
                .define("schema", schema)
                .mapTo(Integer.class)
                .one();
    }
}
