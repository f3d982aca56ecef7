package org.daybook.web.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProviderHttpTest {

    private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(1));
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/x");
    }

    /** Answers one request, and leaves the connection open until the test ends. */
    private void answer(String head, String part, int times) {
        CompletableFuture.runAsync(() -> {
            try (Socket connection = server.accept()) {
                OutputStream out = connection.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < times; i++) {
                    out.write(part.getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
                assertThat(connection.getInputStream().readAllBytes()).isNotEmpty();
            } catch (IOException e) {
                server.getLocalPort();
            }
        });
    }

    @Test
    void readsADocument() throws IOException {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", "{ } ", 1);

        assertThat(http.get(address())).isEqualTo("{ } ");
    }

    @Test
    void doesNotWaitForOneWhoNeverComesToAnEnd() {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "{", 1);

        assertThatThrownBy(() -> http.get(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer within 1 s");
    }

    @Test
    void doesNotReadWithoutEnd() {
        answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "400\r\n" + "x".repeat(1024) + "\r\n", 300);

        assertThatThrownBy(() -> http.get(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than 262144 bytes");
    }

    @Test
    void followsNoRedirect() {
        answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "", 0);

        assertThatThrownBy(() -> http.get(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        URI gone = address();
        server.close();

        assertThatThrownBy(() -> http.get(gone))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ConnectException");
    }
}
