package org.daybook.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.daybook.platform.Settings;

/** What can be configured about mail; {@code docs/operate/mail.md} explains each of them. */
@ApplicationScoped
class MailSettings {

    private static final String PREFIX = "daybook.mail.";
    private static final String BASE_URL = "daybook.base-url";

    private final Settings settings;

    @Inject
    MailSettings(Settings settings) {
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected MailSettings() {
        this(null);
    }

    /** How the connection to the mail server is encrypted. */
    enum Security {
        /** From the first byte (RFC 8314). */
        TLS(465),
        /** Begins in plain text; nothing is sent before it is encrypted (RFC 3207). */
        STARTTLS(587),
        /** Not at all; for a relay on the same machine. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** Whether there is a mail server; without one mails wait and nothing is tried. */
    boolean isOn() {
        return settings.text(PREFIX + "host").isPresent();
    }

    String host() {
        return required(PREFIX + "host");
    }

    int port() {
        return settings.number(PREFIX + "port", security().usualPort);
    }

    /** @throws IllegalStateException for another word than those of {@link Security} */
    Security security() {
        String word = settings.text(PREFIX + "security").orElse("starttls");
        try {
            return Security.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The setting daybook.mail.security must be tls, starttls or none.", e);
        }
    }

    /** Empty: no authentication. */
    Optional<String> user() {
        return settings.text(PREFIX + "user");
    }

    String password() {
        return required(PREFIX + "password");
    }

    /** Address of the sender. */
    String from() {
        String address = required(PREFIX + "from");
        if (!address.matches("[\\x21-\\x7e&&[^@<>\",;:]]+@[A-Za-z0-9.-]+")) {
            throw new IllegalStateException(
                    "The setting daybook.mail.from must be an address such as leave@example.org.");
        }
        return address;
    }

    /** The part of the sender's address by which message ids are told from those of others. */
    String domain() {
        return from().substring(from().lastIndexOf('@') + 1);
    }

    String fromName() {
        return settings.text(PREFIX + "from-name").orElse("Daybook");
    }

    /** Where people reach Daybook, without a slash at the end; links in mails begin with it. */
    String baseUrl() {
        String text = required(BASE_URL).replaceFirst("/+$", "");
        URI uri = URI.create(text);
        if (uri.getHost() == null || !"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            throw new IllegalStateException("The setting daybook.base-url must be like https://leave.example.org.");
        }
        return text;
    }

    /** In which moments are told; places of work have none of their own. */
    ZoneId zone() {
        return settings.zone();
    }

    /** How long nothing is tried after the mail server was away. */
    Duration pause() {
        return settings.duration(PREFIX + "probe-every", Duration.ofSeconds(5));
    }

    /** How long the outbox keeps what ended. */
    Duration kept() {
        return settings.duration(PREFIX + "kept", Duration.ofDays(30));
    }

    /** Where a demo keeps the mails that it catches; empty unless this is a demo. */
    Optional<Path> demoFolder() {
        return settings.text("daybook.demo.mail-folder").map(Path::of);
    }

    /** @throws IllegalStateException naming the setting that is wrong or missing */
    void check() {
        if (isOn()) {
            port();
            from();
            baseUrl();
            user().ifPresent(user -> password());
        }
    }

    private String required(String name) {
        return settings.text(name)
                .orElseThrow(() -> new IllegalStateException("The setting " + name + " is missing; mail needs it."));
    }
}
