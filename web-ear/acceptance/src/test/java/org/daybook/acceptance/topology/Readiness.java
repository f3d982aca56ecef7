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

    /** Whether the bootstrap administrator gets the list of employees. */
    static boolean answers(URI base) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/employees?limit=1"))
                .header(Topology.ACT_AS, Topology.ADMIN)
                .timeout(Duration.ofSeconds(10))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
