package org.daybook.acceptance.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for a node that reads each request and then answers it, or dies without a word. */
final class StubNode implements AutoCloseable {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket socket;
    private final boolean answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private StubNode(boolean answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "stub-node");
        thread.setDaemon(true);
        thread.start();
    }

    static StubNode answering() throws IOException {
        return new StubNode(true);
    }

    static StubNode dying() throws IOException {
        return new StubNode(false);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Method and target of each request that arrived, such as {@code POST /a}. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                requests.add(in.readLine().replace(" HTTP/1.1", ""));
                while (!in.readLine().isEmpty()) {
                    continue;
                }
                if (answers) {
                    connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                // The proxy or the test has closed it: the next connection counts.
                continue;
            }
        }
    }
}
