package org.daybook.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A route of the application answers. The server reports ready about two seconds before that is so; once it has been
 * so, it is not asked again.
 */
@Readiness
@ApplicationScoped
public class RouteCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private volatile boolean answered;

    @Override
    public HealthCheckResponse call() {
        answered = answered || answers();
        return HealthCheckResponse.named("routes").status(answered).build();
    }

    private static boolean answers() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(ownIndex()).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code daybook.port}, or the port that Payara tells its applications. */
    private static URI ownIndex() {
        var config = ConfigProvider.getConfig();
        int port = config.getOptionalValue("daybook.port", Integer.class)
                .or(() -> config.getOptionalValue("payara.instance.http.port", Integer.class))
                .orElse(8080);
        return URI.create("http://127.0.0.1:" + port + "/api/v1");
    }
}
