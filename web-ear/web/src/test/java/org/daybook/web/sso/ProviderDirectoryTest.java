package org.daybook.web.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.Settings;
import org.daybook.testing.FixedConfig;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever answers at the provider's address must be the one that is configured (OWASP ASVS 5.0, 10.5.3). */
class ProviderDirectoryTest {

    private HttpServer server;
    private String issuer;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/office";
    }

    @AfterEach
    void close() {
        server.stop(0);
        ConfigProviderResolver.setInstance(null);
    }

    private ProviderDirectory directoryOf(String calledIssuer, String tokenEndpoint) {
        byte[] document =
                """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s","jwks_uri":"%s/keys",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["ES256"]}
                """.formatted(calledIssuer, issuer, tokenEndpoint, issuer).getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/office/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        ConfigProviderResolver.setInstance(
                new FixedConfig(Map.of("daybook.sso.issuer", issuer, "daybook.sso.client-id", "daybook")));
        return new ProviderDirectory(new SsoSettings(new Settings()), new ProviderHttp(Duration.ofSeconds(5)));
    }

    @Test
    void findsTheProviderThatCallsItselfAsConfigured() {
        assertThat(directoryOf(issuer, issuer + "/token").provider()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://id.example.org", "%s/", "%s/../other", "%S"})
    void takesNobodyWhoCallsItselfOtherwise(String other) {
        ProviderDirectory directory = directoryOf(other.formatted(issuer), issuer + "/token");

        assertThatThrownBy(directory::provider).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example.org/token", "ftp://127.0.0.1/token", "https://id.example.org/token#x"})
    void sendsNoSecretToAnAddressThatIsNotSafe(String tokenEndpoint) {
        ProviderDirectory directory = directoryOf(issuer, tokenEndpoint);

        assertThatThrownBy(directory::provider).isInstanceOf(RuleViolation.class);
    }
}
