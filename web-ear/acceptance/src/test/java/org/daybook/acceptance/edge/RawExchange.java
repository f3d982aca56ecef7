package org.daybook.acceptance.edge;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** HTTP over a plain socket: sends what no decent client would. Each exchange has its own connection. */
final class RawExchange {

    private static final Logger LOG = Logger.getLogger(RawExchange.class.getName());
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI server;
    private final InetAddress from;

    RawExchange(URI server) {
        this(server, InetAddress.getLoopbackAddress());
    }

    /** @param from the client's own address; Linux has all of 127.0.0.0/8 */
    RawExchange(URI server, InetAddress from) {
        this.server = server;
        this.from = from;
    }

    /** An answer; header names in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Sends a request with the length of its body. */
    Answer send(String method, String target, List<String> headers, byte[] body) throws IOException {
        String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
        return exchange(head(method, target, headers) + length + "\r\n", stream -> stream.write(body));
    }

    /** Sends a body whose end is not announced, as often as told, until the server has had enough. */
    Answer sendChunks(String method, String target, List<String> headers, byte[] chunk, int times) throws IOException {
        return exchange(head(method, target, headers) + "Transfer-Encoding: chunked\r\n\r\n", stream -> {
            for (int i = 0; i < times; i++) {
                stream.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                stream.write(chunk);
                stream.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            stream.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** Announces a body of that length and sends only its beginning. */
    Answer announce(String method, String target, List<String> headers, long length) throws IOException {
        String head = head(method, target, headers) + "Content-Length: " + length + "\r\n\r\n";
        return exchange(head, stream -> stream.write('{'));
    }

    private String head(String method, String target, List<String> headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.toString();
    }

    private Answer exchange(String head, Body body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort(), from, 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread writer = new Thread(() -> write(socket, head, body));
            writer.setDaemon(true);
            writer.start();
            return parse(readAll(socket.getInputStream()));
        }
    }

    private static void write(Socket socket, String head, Body body) {
        try {
            OutputStream stream = new BufferedOutputStream(socket.getOutputStream());
            stream.write(head.getBytes(StandardCharsets.UTF_8));
            body.writeTo(stream);
            stream.flush();
        } catch (IOException e) {
            // The server may answer and hang up before everything was sent; what it answered is what counts.
            LOG.log(Level.FINE, "The server hung up.", e);
        }
    }

    private static byte[] readAll(InputStream stream) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int n = stream.read(part); n >= 0; n = stream.read(part)) {
                all.write(part, 0, n);
            }
        } catch (IOException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        return all.toByteArray();
    }

    private static Answer parse(byte[] raw) {
        String text = new String(raw, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, Math.max(end, 0)).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String status = lines[0].split(" ", 3)[1];
        return new Answer(Integer.parseInt(status), headers, text.substring(end + 4));
    }

    /** Writes a body. */
    private interface Body {
        void writeTo(OutputStream stream) throws IOException;
    }
}
