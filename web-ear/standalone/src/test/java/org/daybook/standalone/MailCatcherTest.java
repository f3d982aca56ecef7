package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    Path folder;

    private static String say(Socket socket, BufferedReader in, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        return in.readLine();
    }

    @Test
    void keepsEachMailAsItCame() throws IOException {
        Options options = Options.parse(List.of("--demo", "--port", "8123"), Map.of());
        try (MailCatcher catcher = MailCatcher.start(folder.resolve("mail"))) {
            Map<String, String> settings = catcher.settings(options);
            int port = Integer.parseInt(settings.get("daybook.mail.port"));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                assertThat(in.readLine()).startsWith("220 ");
                assertThat(say(socket, in, "HELO here")).startsWith("250 ");
                assertThat(say(socket, in, "MAIL FROM:<a@daybook.example>")).startsWith("250 ");
                assertThat(say(socket, in, "RCPT TO:<b@daybook.example>")).startsWith("250 ");
                assertThat(say(socket, in, "DATA")).startsWith("354 ");
                assertThat(say(socket, in, "Subject: Grüße\r\n\r\n..dot\r\nend\r\n."))
                        .startsWith("250 ");
                assertThat(say(socket, in, "QUIT")).startsWith("221 ");
            }
            assertThat(settings)
                    .containsEntry("daybook.base-url", "http://localhost:8123")
                    .containsEntry(
                            "daybook.demo.mail-folder", folder.resolve("mail").toString());
        }
        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).matches("[0-9]{13}-[0-9]{6}\\.eml");
                assertThat(file).hasContent("Subject: Grüße\r\n\r\n.dot\r\nend\r\n");
            });
        }
    }
}
