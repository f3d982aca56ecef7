package org.daybook.acceptance.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the proxy does when a node takes a request and dies before it answers. */
class NginxProxyIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private Workspace workspace;
    private StubNode dying;
    private StubNode answering;
    private NginxProxy proxy;

    @BeforeEach
    void start() throws IOException {
        workspace = Workspace.create("proxy");
        dying = StubNode.dying();
        answering = StubNode.answering();
        proxy = new NginxProxy(workspace, List.of(dying.uri(), answering.uri()));
    }

    @AfterEach
    void end() throws IOException {
        workspace.close();
        dying.close();
        answering.close();
    }

    @Test
    void neverRepeatsAPost() throws Exception {
        // One of two requests meets each node, whichever the proxy takes first.
        List<Integer> answers = statuses("POST");

        assertThat(answers).containsExactlyInAnyOrder(200, 503);
        assertThat(dying.requests()).hasSize(1);
        assertThat(answering.requests()).hasSize(1).doesNotContainAnyElementsOf(dying.requests());
    }

    @Test
    void repeatsAGetOnTheOtherNode() throws Exception {
        List<Integer> answers = statuses("GET");

        assertThat(answers).containsExactly(200, 200);
        assertThat(dying.requests()).hasSize(1);
        assertThat(answering.requests()).hasSize(2).containsAll(dying.requests());
    }

    private List<Integer> statuses(String method) throws Exception {
        var statuses = new ArrayList<Integer>();
        for (String path : List.of("/first", "/second")) {
            var request = HttpRequest.newBuilder(proxy.uri().resolve(path))
                    .method(method, BodyPublishers.noBody())
                    .build();
            statuses.add(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        return statuses;
    }
}
