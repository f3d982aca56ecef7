package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.daybook.acceptance.topology.Topology;

/** Sends calls, as anybody. */
record Wire(Topology topology) {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_REPETITIONS = 100;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param authorization null for nobody */
    Answer send(Call call, String authorization) {
        try {
            HttpRequest request = request(call, authorization);
            Answer answer = Answer.of(CLIENT.send(request, BodyHandlers.ofString()));
            // Few passwords are hashed at once, and whoever comes too early is asked to come again.
            for (int i = 0; i < MOST_REPETITIONS && (answer.status() == 429 || answer.status() == 503); i++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                answer = Answer.of(CLIENT.send(request, BodyHandlers.ofString()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends it as the administrator of the first day, who is HR, too; it has to be done. */
    Answer asAdministrator(Call call) {
        Answer answer = send(call, topology.authorization(Topology.ADMIN));
        assertThat(answer.status()).as("%s: %s", call, answer).isBetween(200, 299);
        return answer;
    }

    private HttpRequest request(Call call, String authorization) {
        URI target = topology.baseUri().resolve("/api/v1" + call.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(LONGEST_ANSWER)
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (call.body() != null && !call.headers().containsKey("Content-Type")) {
            boolean patch = call.method().equals("PATCH");
            request.header("Content-Type", patch ? "application/merge-patch+json" : "application/json");
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        call.headers().forEach(request::header);
        return request.build();
    }
}
