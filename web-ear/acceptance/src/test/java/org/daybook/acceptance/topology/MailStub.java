package org.daybook.acceptance.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mail server of a topology. It is closed until a test opens it, so that the mails of all other tests wait and cost
 * nothing; open, it takes every mail but what a test has told it to answer otherwise.
 */
public final class MailStub implements AutoCloseable {

    /** Instead of an answer: says nothing more, and waits. */
    public static final String HANG = "hang";

    /** What a new connection is answered. */
    public static final String GREETING = "greeting";

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final int port;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> hanging = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket socket;

    MailStub(int port) {
        this.port = port;
    }

    /**
     * A mail that was taken.
     *
     * @param to the address of the envelope
     * @param message as it came, lines ended by LF
     */
    public record Taken(String to, String message) {

        /** A header, unfolded; empty if it is not there. */
        public String header(String name) {
            String head = message.substring(0, message.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** The settings of a node that sends its mail here. */
    Map<String, String> environment(String baseUrl) {
        return Map.of(
                "DAYBOOK_MAIL_HOST", "127.0.0.1",
                "DAYBOOK_MAIL_PORT", Integer.toString(port),
                "DAYBOOK_MAIL_SECURITY", "none",
                "DAYBOOK_MAIL_FROM", "leave@daybook.test",
                "DAYBOOK_MAIL_PROBE_EVERY", "PT1S",
                "DAYBOOK_BASE_URL", baseUrl);
    }

    /** Takes mail from now on, with no special answer; connections that hang are cut. */
    public MailStub open() {
        answers.clear();
        try {
            for (Socket client : hanging) {
                client.close();
            }
            if (socket != null) {
                return this;
            }
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(HERE, port), 50);
            socket = opened;
            start(() -> accept(opened));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says this from now on to a command such as {@code RCPT} or {@code RCPT somebody@example.org}. */
    public MailStub answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Refuses connections again. */
    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
                socket = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every mail taken so far. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Those to one address. */
    public List<Taken> takenFor(String address) {
        return taken.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** How many clients wait for an answer that does not come. */
    public int hanging() {
        return hanging.size();
    }

    /** How many connections were made so far. */
    public int connections() {
        return connections.get();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "mail-stub");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((broken, e) -> broken.interrupt());
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            converse(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean on = say(client, answers.getOrDefault(GREETING, "220 stub"));
        String to = "";
        for (String line = on ? in.readLine() : null; line != null && on; line = in.readLine()) {
            String word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            String address = line.replaceFirst("^[^<]*<([^>]*)>.*$", "$1");
            String answer = answers.getOrDefault(word + " " + address, answers.get(word));
            if (word.equals("DATA") && answer == null) {
                say(client, "354 go on");
                Taken mail = new Taken(to, message(in));
                String end = answers.get(".");
                on = say(client, end == null ? "250 taken" : end);
                if (on && end == null) {
                    taken.add(mail);
                }
            } else {
                on = say(client, answer == null ? word.equals("QUIT") ? "221 bye" : "250 ok" : answer);
                to = word.equals("RCPT") ? address : to;
            }
            on &= !word.equals("QUIT");
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return message.toString();
    }

    /** @return false if nothing more will be said */
    private boolean say(Socket client, String answer) throws IOException {
        if (answer.equals(HANG)) {
            return hang(client);
        }
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    private boolean hang(Socket client) throws IOException {
        hanging.add(client);
        try {
            return client.getInputStream().read() < -1;
        } finally {
            hanging.remove(client);
        }
    }
}
