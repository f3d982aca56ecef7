package org.daybook.acceptance.topology;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks whether the application answers, not only its server. */
final class Readiness {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** Whether the node is ready, and the application knows that a stranger has to sign in. */
    static boolean answers(URI base) throws IOException, InterruptedException {
        return status(base.resolve("/health/ready")) == 200 && status(base.resolve("/api/v1/employees")) == 401;
    }

    private static int status(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
