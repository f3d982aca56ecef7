package org.daybook.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Whether the application answers. The server's own readiness turns green before the routes do, and the server stays up
 * when the application was refused; so a route of the application is asked too.
 */
final class Readiness {

    private static final long POLL_MILLISECONDS = 200;
    private static final int AFTER_BOOT_POLLS = 75;
    private static final double LIMIT_SECONDS = 300;

    private final ServerNode node;
    private final HttpClient client;
    private final URI base;

    Readiness(ServerNode node, HttpClient client, URI base) {
        this.node = node;
        this.client = client;
        this.base = base;
    }

    /** @throws Refusal if the server ends, or does not come to an answer from the application */
    void await(Progress progress) {
        int pollsAfterBoot = 0;
        while (!isReady()) {
            if (node.endsWithin(POLL_MILLISECONDS)) {
                throw failed("The server ended during its start");
            }
            if (node.log().booted() && ++pollsAfterBoot > AFTER_BOOT_POLLS) {
                throw failed("The application did not start");
            }
            if (progress.seconds() > LIMIT_SECONDS) {
                throw failed("The application was not ready after " + (int) LIMIT_SECONDS + " s");
            }
        }
    }

    private Refusal failed(String what) {
        String why =
                node.log().rootCause().map(cause -> " (" + cause.strip() + ")").orElse("");
        return new Refusal(
                Refusal.Reason.APPLICATION, what + why + ": see " + node.log().file() + ".");
    }

    private boolean isReady() {
        return status("/health/ready") == 200 && isAnswer(status("/api/v1/employees?limit=1"));
    }

    /** Nobody is named, so the answer is a refusal; without the application it would be 404. */
    private static boolean isAnswer(int status) {
        return status == 200 || status == 401;
    }

    private int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
