package org.daybook.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.daybook.employee.MailVerdict;
import org.daybook.web.mail.shown.CaughtMail;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * The mail server, and the one class that knows Jakarta Mail. The connection is kept from one mail to the next until
 * {@link #hangUp}. While the server is away, the circuit breaker leaves it alone; nothing here repeats an attempt, for
 * that the outbox does.
 */
@ApplicationScoped
class MailServer {

    private static final String JNDI_NAME = "mail/daybook";
    private static final String PROTOCOL = "smtp";
    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_SUBJECT = 200;

    /** At the beginning of what a server says (RFC 5321, 4.2). */
    private static final Pattern CODE = Pattern.compile("^([2-5][0-9]{2})[ -]");

    /** Closing down; wanting encryption or authentication: nothing about this mail. */
    private static final Set<Integer> ABOUT_US = Set.of(421, 530, 534, 535, 538);

    private final MailSettings settings;
    private final Clock clock;
    private Transport open;

    @Inject
    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected MailServer() {
        this(null, null);
    }

    /**
     * Offers a mail to the server, once.
     *
     * @throws MailServerAway if the server took neither this mail nor would take another one now
     */
    @Timeout(value = 45, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 1,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {MailServerAway.class, TimeoutException.class})
    @Bulkhead(1)
    public MailReply send(OutgoingMail mail) throws MailServerAway {
        Session session = session();
        Message message = compose(session, mail);
        Transport transport = connected(session);
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return MailReply.SENT;
        } catch (MessagingException e) {
            return judge(e);
        }
    }

    /** Ends the connection, if there is one. */
    public void hangUp() {
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                System.getLogger(MailServer.class.getName()).log(System.Logger.Level.DEBUG, "Not closed cleanly", e);
            }
            open = null;
        }
    }

    private Transport connected(Session session) throws MailServerAway {
        if (open != null && open.isConnected()) {
            return open;
        }
        hangUp();
        try {
            Transport transport = session.getTransport(PROTOCOL);
            String user = settings.user().orElse(null);
            String password = user == null ? null : settings.password();
            transport.connect(settings.host(), settings.port(), user, password);
            open = transport;
            return transport;
        } catch (MessagingException e) {
            throw new MailServerAway(words(e), e);
        }
    }

    /** The server's own resource, for its time limits and whatever an operator adds there, and our settings. */
    private Session session() {
        Properties properties = new Properties();
        properties.putAll(resource());
        MailSettings.Security security = settings.security();
        properties.put("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security == MailSettings.Security.TLS));
        boolean starttls = security == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.from", settings.from());
        return Session.getInstance(properties);
    }

    Properties resource() {
        try {
            Session session = InitialContext.doLookup(JNDI_NAME);
            return session.getProperties();
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no mail resource " + JNDI_NAME + ".", e);
        }
    }

    private MimeMessage compose(Session session, OutgoingMail mail) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(settings.from(), HeaderText.of(settings.fromName()), UTF_8));
            message.setRecipient(Message.RecipientType.TO, address(mail));
            message.setSubject(HeaderText.of(mail.subject(), LONGEST_SUBJECT), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody answers that they are away
            message.setHeader("X-Auto-Response-Suppress", "All"); // the same for Exchange
            message.setContentLanguage(new String[] {mail.language()});
            if (mail.threadId() != null) {
                message.setHeader("In-Reply-To", "<" + mail.threadId() + ">");
                message.setHeader("References", "<" + mail.threadId() + ">");
            }
            message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
            message.saveChanges();
            message.setHeader("Message-ID", "<" + mail.messageId() + ">"); // instead of one that is new each time
            return message;
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("This mail cannot be written: " + mail.messageId(), e);
        }
    }

    private static InternetAddress address(OutgoingMail mail) throws IOException {
        return new InternetAddress(mail.asciiAddress(), HeaderText.of(mail.toName()), UTF_8);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private MailReply judge(MessagingException failure) throws MailServerAway {
        String words = words(failure);
        Matcher code = CODE.matcher(words);
        int number = code.find() ? Integer.parseInt(code.group(1)) : 0;
        if (number < 400 || ABOUT_US.contains(number) || isAboutTheSender(failure)) {
            hangUp();
            throw new MailServerAway(words, failure);
        }
        return new MailReply(number < 500 ? MailVerdict.DEFERRED : MailVerdict.REFUSED, words);
    }

    /** A sender that is refused is a mistake of ours, and the same for every mail. The provider tells it by a class name. */
    private static boolean isAboutTheSender(MessagingException failure) {
        return chain(failure).anyMatch(e -> e.getClass().getSimpleName().equals("SMTPSenderFailedException"));
    }

    /** What the server said, if it said anything; otherwise what went wrong. */
    private static String words(MessagingException failure) {
        List<String> texts = chain(failure)
                .map(e -> HeaderText.of(String.valueOf(e.getMessage())))
                .toList();
        return texts.stream()
                .filter(text -> CODE.matcher(text).find())
                .findFirst()
                .orElse(texts.get(0));
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.iterate(
                failure, Objects::nonNull, e -> e instanceof MessagingException next ? next.getNextException() : null);
    }

    /** Reads a message, such as one that a demo has caught. */
    static CaughtMail read(InputStream message) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), message);
            List<CaughtMail.Header> headers = Collections.list(mail.getAllHeaders()).stream()
                    .map((Header header) -> new CaughtMail.Header(header.getName(), header.getValue()))
                    .toList();
            return new CaughtMail(
                    mail.getSubject(),
                    InternetAddress.toUnicodeString(mail.getFrom()),
                    InternetAddress.toUnicodeString(mail.getAllRecipients()),
                    Optional.ofNullable(mail.getSentDate()).map(Date::toInstant).orElse(Instant.EPOCH),
                    headers,
                    find(mail, "text/plain"),
                    find(mail, "text/html"));
        } catch (MessagingException e) {
            throw new IOException("This is no mail.", e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        String found = null;
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount() && found == null; i++) {
                found = find(parts.getBodyPart(i), type);
            }
        }
        return found;
    }
}
