package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.acceptance.promises.Race;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.Topology;

/**
 * Signs in at the nodes in turn, each time from an address that nobody had before; the nodes believe that of a proxy at
 * the loopback address.
 */
final class Guesser {

    private static final int AT_ONCE = 20;
    private static final String DEVICE = "__Host-daybook-device=";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final List<URI> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    Guesser(Topology topology) {
        nodes = topology.nodes().stream().map(Node::uri).toList();
    }

    void turnToTheNextNode() {
        turn.incrementAndGet();
    }

    /** As many as there are threads, half of them at each node, let go at the same moment. */
    List<HttpResponse<String>> guessAtOnce(String email, String password) throws Exception {
        List<Callable<HttpResponse<String>>> guesses = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            HttpRequest request =
                    login(nodes.get(i % nodes.size()), email, password).build();
            guesses.add(() -> send(request));
        }
        return Race.of(guesses);
    }

    /** As a browser does, with the cookie of a device if it has one. */
    HttpResponse<String> enter(String email, String password, String device) {
        URI node = nodes.get(Math.floorMod(turn.get(), nodes.size()));
        HttpRequest.Builder request = login(node, email, password)
                .header("X-Daybook-Session", "cookie")
                .header("Origin", node.toString());
        if (device != null) {
            request.header("Cookie", DEVICE + device);
        }
        return send(request.build());
    }

    private static HttpRequest.Builder login(URI node, String email, String password) {
        int address = ADDRESSES.incrementAndGet();
        return HttpRequest.newBuilder(node.resolve("/api/v1/auth/login"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10.77.%d.%d".formatted(address / 250, 1 + address % 250))
                .POST(BodyPublishers.ofString(JSON.createObjectNode()
                        .put("email", email)
                        .put("password", password)
                        .toString()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of the device that an answer makes known. */
    static String deviceIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String line = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(DEVICE))
                .findFirst()
                .orElseThrow();
        return line.substring(DEVICE.length(), line.indexOf(';'));
    }

    /** All of a problem but what differs each time: which exchange it was, and how long to wait. */
    static String textOf(HttpResponse<String> answer) {
        try {
            ObjectNode problem = (ObjectNode) JSON.readTree(answer.body());
            problem.remove("instance");
            return problem.toString().replaceAll("Wait \\d+ s", "Wait n s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
