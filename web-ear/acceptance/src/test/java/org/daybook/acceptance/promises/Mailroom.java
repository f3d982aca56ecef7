package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.MailStub;
import org.daybook.acceptance.topology.MailStub.Taken;
import org.daybook.acceptance.topology.Topology;

/**
 * The outbox and the mail server of a topology, as a test sees them: empty and open at its beginning. The server is closed
 * once, after all tests of a class: nodes that found it away need a few seconds to learn that it is back.
 */
final class Mailroom {

    private final Topology topology;
    private final Api api;
    private final MailStub server;

    private Mailroom(Topology topology, Api api) {
        this.topology = topology;
        this.api = api;
        this.server = topology.mail();
    }

    static Mailroom open(Topology topology, Api api) throws SQLException {
        Mailroom room = new Mailroom(topology, api);
        topology.database().execute("DELETE FROM employee.outbox");
        room.server.open();
        return room;
    }

    MailStub server() {
        return server;
    }

    /** The only mail to somebody, once it is there. */
    Taken only(String address) {
        return nth(address, 1);
    }

    /** The newest mail to somebody, once there are so many. */
    Taken nth(String address, int number) {
        Eventually.holds(
                number + " mails to " + address,
                Duration.ofSeconds(60),
                () -> server.takenFor(address).size() >= number);
        List<Taken> taken = server.takenFor(address);
        assertThat(taken).hasSize(number);
        return taken.get(number - 1);
    }

    /** The rows of the outbox for a leave request, by kind, with where they stand. */
    List<String> standings(long subjectId) {
        return api
                .get("/outbox?limit=200", Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items")
                .findParents("subjectId")
                .stream()
                .filter(mail -> mail.path("subjectId").asLong() == subjectId)
                .map(mail ->
                        mail.path("kind").asText() + " " + mail.path("status").asText())
                .sorted()
                .toList();
    }

    void await(String what, Duration within, Callable<Boolean> condition) {
        Eventually.holds(what, within, condition);
    }

    /** The mail as a second parser reads it: subject, text and HTML, a line between them. */
    static String read(Taken taken) {
        try {
            var bytes = new ByteArrayInputStream(taken.message().getBytes(StandardCharsets.UTF_8));
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
            Multipart parts = (Multipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            return mail.getSubject() + "\n" + parts.getBodyPart(0).getContent() + "\n"
                    + parts.getBodyPart(1).getContent();
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets time pass for mails that a node had taken or that were put off, so that no test waits a minute for the end of a
     * lease: a little less, so that a node that lives keeps what it is sending.
     */
    void timePasses() throws SQLException {
        topology.database().execute("""
                UPDATE employee.outbox SET due_at = due_at - interval '55 seconds'
                WHERE status = 'WAITING' AND claims > 0
                """);
    }
}
