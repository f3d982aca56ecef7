package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.Topology;

/** Sends requests to the nodes in turn, or to one address. */
final class Api {

    static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Topology topology;
    private final List<URI> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    private Api(Topology topology, List<URI> addresses) {
        this.topology = topology;
        this.addresses = addresses;
    }

    /** The nodes themselves, in turn. */
    static Api nodesOf(Topology topology) {
        return new Api(topology, topology.nodes().stream().map(Node::uri).toList());
    }

    /** One of the topology's addresses. */
    static Api at(Topology topology, URI address) {
        return new Api(topology, List.of(address));
    }

    /** Signs somebody in now, so that it does not happen in the middle of something else. */
    void signIn(String actor) {
        topology.authorization(actor);
    }

    Reply get(String path, String actor) {
        return send("GET", path, actor, null);
    }

    Reply post(String path, String actor, String body, String... headers) {
        return send("POST", path, actor, body, headers);
    }

    Reply put(String path, String actor, String body, String... headers) {
        return send("PUT", path, actor, body, headers);
    }

    Reply patch(String path, String actor, String body, String etag) {
        return send("PATCH", path, actor, body, "If-Match", etag);
    }

    /**
     * Repeats a call that the nodes are too busy for, as the answer asks: 503 promises that nothing was changed. Sixteen
     * calls that wait for one person's accounts can take longer than the longest wait for a lock.
     */
    static Reply patiently(Supplier<Reply> call) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Reply reply = call.get();
        while (reply.status() == 503 && System.nanoTime() < deadline) {
            assertThat(reply.headers().firstValue("Retry-After"))
                    .as(reply.toString())
                    .isPresent();
            LockSupport.parkNanos(PAUSE.toNanos());
            reply = call.get();
        }
        return reply;
    }

    /** Waits for the answer; a broken connection is an {@link UncheckedIOException}. */
    Reply send(String method, String path, String actor, String body, String... headers) {
        try {
            var answer = CLIENT.send(request(method, path, actor, body, headers), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, String actor, String body, String... headers) {
        URI address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", topology.authorization(actor))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
