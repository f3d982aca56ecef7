package org.daybook.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told, by the first word of a command; anything else is fine with it. */
final class ScriptedSmtp implements AutoCloseable {

    static final String GREETING = "";
    static final String END_OF_DATA = ".";
    static final String HANG = "hang";
    static final String BREAK = "break";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private final ServerSocket socket;

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int mails() {
        return mails.get();
    }

    /** From now on says this to a command, to a new connection, or at the end of a mail. */
    ScriptedSmtp answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((broken, e) -> broken.interrupt());
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            if (!answer(client, GREETING, "220 scripted")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                String usual = command.equals("DATA") ? "354 go" : command.equals("QUIT") ? "221 bye" : "250 ok";
                boolean goesOn = answer(client, command, usual);
                if (!goesOn || command.equals("QUIT")) {
                    return;
                }
                if (command.equals("DATA") && !answers.containsKey("DATA")) {
                    for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
                        if (text == null) {
                            return;
                        }
                    }
                    if (!answers.containsKey(END_OF_DATA)) {
                        mails.incrementAndGet();
                    }
                    answer(client, END_OF_DATA, "250 taken");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return false if the conversation is over */
    private boolean answer(Socket client, String command, String usual) throws IOException {
        String answer = answers.getOrDefault(command, usual);
        if (answer.equals(BREAK)) {
            return false;
        }
        if (answer.equals(HANG)) {
            return client.getInputStream().read() < 0 && answer.isEmpty();
        }
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }
}
