package org.daybook.standalone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes every mail of a demo and keeps it as a file, so that none leaves the machine: as much of an SMTP server (RFC 5321)
 * as that needs, on the loopback address. The page {@code /demo/mail} shows them.
 */
final class MailCatcher implements Closeable {

    private static final int LONGEST_LINE = 4_096;
    private static final int LONGEST_MAIL = 4 * 1024 * 1024;
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final ServerSocket socket;
    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    private MailCatcher(ServerSocket socket, Path folder) {
        this.socket = socket;
        this.folder = folder;
    }

    /** Listens on a free port from now on. */
    static MailCatcher start(Path folder) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            MailCatcher catcher = new MailCatcher(socket, OwnerOnly.folder(folder));
            daemon(catcher::accept);
            return catcher;
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.APPLICATION, "The mailbox of the demo could not be opened.", failed);
        }
    }

    /** What tells the application to send its mail here, and to show it. */
    Map<String, String> settings(Options options) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("daybook.mail.host", "127.0.0.1");
        settings.put("daybook.mail.port", String.valueOf(socket.getLocalPort()));
        settings.put("daybook.mail.security", "none");
        settings.put("daybook.mail.from", "daybook@daybook.example");
        settings.put("daybook.base-url", "http://localhost:" + options.port());
        settings.put("daybook.demo.mail-folder", folder.toString());
        return settings;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLISECONDS);
            new Dialogue(new BufferedInputStream(client.getInputStream()), client.getOutputStream()).hold();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "demo mailbox");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((broken, unimportant) -> broken.interrupt());
        thread.start();
    }

    private void keep(byte[] mail) throws IOException {
        String name = String.format(Locale.ROOT, "%013d-%06d", System.currentTimeMillis(), count.incrementAndGet());
        Path part = folder.resolve(name + ".part");
        Files.write(part, mail);
        Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** One connection. */
    private final class Dialogue {

        private final InputStream in;
        private final OutputStream out;

        Dialogue(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void hold() throws IOException {
            say("220 Daybook demo mailbox");
            for (byte[] line = line(); line != null; line = line()) {
                String command = new String(line, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
                if (command.startsWith("QUIT")) {
                    say("221 Bye");
                    return;
                }
                if (command.startsWith("DATA")) {
                    say("354 Go on");
                    keep(message());
                    say("250 Kept");
                } else if (command.startsWith("EHLO")) {
                    say("250-Daybook demo mailbox");
                    say("250 SMTPUTF8");
                } else {
                    say("250 OK");
                }
            }
        }

        /** Up to the line with a dot alone; a dot before a line that begins with one is taken away (RFC 5321, 4.5.2). */
        private byte[] message() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            for (byte[] line = mailLine(); line.length != 1 || line[0] != '.'; line = mailLine()) {
                int from = line.length > 0 && line[0] == '.' ? 1 : 0;
                message.write(line, from, line.length - from);
                message.write('\r');
                message.write('\n');
                if (message.size() > LONGEST_MAIL) {
                    throw new IOException("This mail is too long for a demo.");
                }
            }
            return message.toByteArray();
        }

        private byte[] mailLine() throws IOException {
            byte[] line = line();
            if (line == null) {
                throw new EOFException("Only half of a mail came.");
            }
            return line;
        }

        /** The next line without its end; null at the end of the connection. */
        private byte[] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (next != '\r') {
                    line.write(next);
                }
                if (line.size() > LONGEST_LINE) {
                    throw new IOException("This line is too long for a demo.");
                }
                next = in.read();
            }
            return next < 0 ? null : line.toByteArray();
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
