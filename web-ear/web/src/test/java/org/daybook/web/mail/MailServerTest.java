package org.daybook.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.daybook.employee.MailVerdict;
import org.daybook.platform.Settings;
import org.daybook.testing.FixedConfig;
import org.daybook.web.mail.shown.CaughtMail;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailServerTest {

    private static final Instant NOW = Instant.parse("2026-08-03T09:00:00Z");

    private static final GreenMail POST_OFFICE =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private MailServer server;

    @BeforeAll
    static void open() {
        POST_OFFICE.start();
    }

    @AfterAll
    static void close() {
        POST_OFFICE.stop();
    }

    @AfterEach
    void hangUp() {
        if (server != null) {
            server.hangUp();
        }
        ConfigProviderResolver.setInstance(null);
    }

    private MailServer at(int port, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "daybook.mail.host", "127.0.0.1",
                "daybook.mail.port", String.valueOf(port),
                "daybook.mail.security", "none",
                "daybook.mail.from", "leave@example.org"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        ConfigProviderResolver.setInstance(new FixedConfig(settings));
        server = new MailServer(new MailSettings(new Settings()), Clock.fixed(NOW, ZoneOffset.UTC)) {
            @Override
            Properties resource() {
                Properties limits = new Properties();
                limits.put("mail.smtp.connectiontimeout", "500");
                limits.put("mail.smtp.timeout", "500");
                return limits;
            }
        };
        return server;
    }

    private static OutgoingMail mail(String name, String subject) {
        return new OutgoingMail(
                "7d1f@example.org",
                "leave-request-17@example.org",
                name,
                "mei@example.org",
                subject,
                "en-GB",
                "Grüße\n.\nEnd",
                "<p>Grüße</p>");
    }

    private CaughtMail delivered(String name, String subject) throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
        assertThat(at(POST_OFFICE.getSmtp().getPort()).send(mail(name, subject)))
                .isEqualTo(MailReply.SENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        POST_OFFICE.getReceivedMessages()[0].writeTo(bytes);
        return MailServer.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> values(CaughtMail mail, String header) {
        return mail.headers().stream()
                .filter(line -> line.name().equalsIgnoreCase(header))
                .map(CaughtMail.Header::value)
                .toList();
    }

    @Test
    void aMailArrivesAsItWasMeant() throws Exception {
        CaughtMail mail = delivered("Mei Chén, \"the\" one", "Zoë bittet um Urlaub");

        assertThat(mail.subject()).isEqualTo("Zoë bittet um Urlaub");
        assertThat(mail.to()).isEqualTo("\"Mei Chén, \\\"the\\\" one\" <mei@example.org>");
        assertThat(mail.from()).isEqualTo("Daybook <leave@example.org>");
        assertThat(mail.date()).isEqualTo(NOW);
        assertThat(mail.text().replace("\r\n", "\n").strip()).isEqualTo("Grüße\n.\nEnd");
        assertThat(mail.html()).isEqualTo("<p>Grüße</p>");
        assertThat(values(mail, "Message-ID")).containsExactly("<7d1f@example.org>");
        assertThat(values(mail, "References")).containsExactly("<leave-request-17@example.org>");
        assertThat(values(mail, "In-Reply-To")).containsExactly("<leave-request-17@example.org>");
        assertThat(values(mail, "Auto-Submitted")).containsExactly("auto-generated");
        assertThat(values(mail, "Content-Language")).containsExactly("en-GB");
    }

    static Stream<String> endsOfLines() {
        return Stream.of(
                "\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u0000", "\r\n\r\n", "=0D=0A", "=?utf-8?q?=0a?=");
    }

    @ParameterizedTest
    @MethodSource("endsOfLines")
    void nobodyAddsAHeader(String end) throws Exception {
        int usual = delivered("Mei", "Leave").headers().size();

        CaughtMail mail = delivered("Mei" + end + "Bcc: eve@example.org", "Leave" + end + "Bcc: eve@example.org");

        assertThat(mail.headers()).hasSize(usual);
        assertThat(values(mail, "Bcc")).isEmpty();
        assertThat(values(mail, "To"))
                .singleElement()
                .satisfies(to -> assertThat(to).contains("<mei@example.org>"));
    }

    @Test
    void longNamesAndSubjectsAreFolded() throws Exception {
        CaughtMail mail = delivered("🌞".repeat(200), "äöü ".repeat(100));

        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(200).startsWith("äöü äöü");
        assertThat(mail.headers())
                .allSatisfy(header -> assertThat(header.value().lines())
                        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length < 998));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 User unknown, REFUSED",
        "RCPT, 451 4.7.1 Greylisted, DEFERRED",
        "RCPT, 452 4.2.2 Mailbox full, DEFERRED",
        "DATA, 554 5.7.1 Spam, REFUSED",
        "., 552 5.3.4 Too big, REFUSED",
        "., 451 4.3.0 Later, DEFERRED"
    })
    void aMailThatIsNotTakenIsJudgedByTheCode(String command, String answer, MailVerdict verdict) throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().answering(command, answer)) {
            MailReply reply = at(smtp.port()).send(mail("Mei", "Leave"));

            assertThat(reply).isEqualTo(new MailReply(verdict, answer));
            assertThat(smtp.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 421 4.3.2 Closing down",
        "'', hang",
        "'', break",
        "EHLO, 421 4.3.2 Closing down",
        "MAIL, 550 5.7.1 Sender refused",
        "MAIL, 530 5.7.0 Authentication required",
        "MAIL, break",
        "RCPT, 421 4.7.0 Too many",
        "DATA, hang",
        "., break"
    })
    void aServerThatTakesNothingIsAway(String command, String answer) throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().answering(command, answer)) {
            if (command.equals("EHLO")) {
                smtp.answering("HELO", answer);
            }
            MailServer server = at(smtp.port());

            assertThatThrownBy(() -> server.send(mail("Mei", "Leave"))).isInstanceOf(MailServerAway.class);
            assertThat(smtp.connections()).isEqualTo(1);
            assertThat(smtp.mails()).isZero();
        }
    }

    @Test
    void nobodyThere() throws IOException {
        int port;
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            port = smtp.port();
        }
        MailServer server = at(port);

        assertThatThrownBy(() -> server.send(mail("Mei", "Leave"))).isInstanceOf(MailServerAway.class);
    }

    @ParameterizedTest
    @CsvSource({"starttls, 250 ok", "starttls, 220 go", "tls, 250 ok"})
    void nothingIsSentWhereEncryptionFails(String security, String answer) throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()
                .answering("EHLO", "250-scripted\r\n250 STARTTLS")
                .answering("STARTTLS", answer)) {
            MailServer server = at(smtp.port(), "daybook.mail.security", security);

            assertThatThrownBy(() -> server.send(mail("Mei", "Leave"))).isInstanceOf(MailServerAway.class);
            assertThat(smtp.mails()).isZero();
        }
    }

    @Test
    void aConnectionIsKeptUntilItIsLost() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            MailServer server = at(smtp.port());
            server.send(mail("Mei", "Leave"));
            server.send(mail("Mei", "Leave"));
            assertThat(smtp.connections()).isEqualTo(1);

            server.hangUp();
            server.send(mail("Mei", "Leave"));

            assertThat(smtp.connections()).isEqualTo(2);
            assertThat(smtp.mails()).isEqualTo(3);
        }
    }
}
