package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS at the proxy, by {@code config/nginx/daybook.conf}, and what the nodes make of it. */
@OnTopology
@Tag("cluster")
class EncryptionIT {

    private static final String HSTS = "Strict-Transport-Security";

    private final Topology topology;

    EncryptionIT(Topology topology) {
        this.topology = topology;
    }

    private HttpClient client(String... protocols) {
        var builder = HttpClient.newBuilder().sslContext(topology.trust());
        if (protocols.length > 0) {
            builder.sslParameters(new SSLParameters(null, protocols));
        }
        return builder.build();
    }

    private static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/employees", "/sign-in/", "/nowhere"})
    void browsersAreToldToComeEncryptedOnly(String path) throws Exception {
        HttpResponse<String> encrypted = send(client(), request(topology.secureUri(), path));
        HttpResponse<String> open = send(client(), request(topology.baseUri(), path));

        assertThat(encrypted.statusCode()).isEqualTo(open.statusCode());
        assertThat(encrypted.headers().allValues(HSTS)).containsExactly("max-age=31536000; includeSubDomains");
        assertThat(open.headers().allValues(HSTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void currentProtocolsAreSpoken(String protocol) throws Exception {
        HttpResponse<String> answer = send(client(protocol), request(topology.secureUri(), "/api/v1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
    }

    @Test
    void cookiesBelongToTheEncryptedOrigin() throws Exception {
        URI base = topology.secureUri();
        HttpResponse<String> login = send(client(), login(base, base.toString()));

        assertThat(login.statusCode()).isEqualTo(200);
        String cookies = login.headers().allValues("Set-Cookie").stream()
                .map(line -> line.substring(0, line.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> self =
                send(client(), request(base, "/api/v1/auth/me").header("Cookie", cookies));
        assertThat(self.statusCode()).isEqualTo(200);
        assertThat(self.body()).contains(Topology.ADMIN);
    }

    @Test
    void theSamePageWithoutEncryptionIsAnotherOrigin() throws Exception {
        String open = topology.secureUri().toString().replace("https:", "http:");

        assertThat(send(client(), login(topology.secureUri(), open)).statusCode())
                .isEqualTo(403);
    }

    private static HttpRequest.Builder login(URI base, String origin) throws Exception {
        String body =
                new ObjectMapper().writeValueAsString(Map.of("email", Topology.ADMIN, "password", SignIn.PASSWORD));
        return request(base, "/api/v1/auth/login")
                .header("Content-Type", "application/json")
                .header("X-Daybook-Session", "cookie")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body));
    }
}
