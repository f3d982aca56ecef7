package org.daybook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of this node, read once from MicroProfile Config (system properties, environment, server
 * configuration). A wrong value stops the start with a message that names the setting.
 */
@ApplicationScoped
public class Settings {

    private static final int SHORTEST_SECRET = 32;

    private final Config config = ConfigProvider.getConfig();

    /** {@code daybook.zone}: the zone in which business days begin and end; default UTC. */
    public ZoneId zone() {
        return config.getOptionalValue("daybook.zone", String.class)
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    /** {@code daybook.clock-start}: where the business clock starts when this node starts; absent: the real time. */
    public Optional<Instant> clockStart() {
        return config.getOptionalValue("daybook.clock-start", String.class).map(Instant::parse);
    }

    /** {@code daybook.bootstrap-admin}: e-mail address of the administrator made when there is nobody yet. */
    public Optional<String> bootstrapAdmin() {
        return config.getOptionalValue("daybook.bootstrap-admin", String.class).filter(mail -> !mail.isBlank());
    }

    /**
     * {@code daybook.secret}: what the secrets in the database are sealed with; the same on all nodes.
     *
     * @throws IllegalStateException if there is none, or one of fewer than 32 characters
     */
    public String secret() {
        return text("daybook.secret")
                .filter(value -> value.length() >= SHORTEST_SECRET)
                .orElseThrow(() -> new IllegalStateException(
                        "The setting daybook.secret is missing or has fewer than " + SHORTEST_SECRET + " characters."));
    }

    /** A setting of a module; absent if it is empty. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** A whole number from 1 on. */
    public int number(String name, int usual) {
        return text(name).map(value -> positive(name, value)).orElse(usual);
    }

    /** A time span longer than nothing, written as in ISO 8601: {@code P30D}, {@code PT10M}. */
    public Duration duration(String name, Duration usual) {
        return text(name).map(value -> span(name, value)).orElse(usual);
    }

    private static int positive(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalStateException("The setting " + name + " must be a whole number from 1 on.");
        }
        return Integer.parseInt(value);
    }

    private static Duration span(String name, String value) {
        try {
            Duration span = Duration.parse(value);
            if (span.isNegative() || span.isZero()) {
                throw new IllegalStateException("The setting " + name + " must be longer than nothing.");
            }
            return span;
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("The setting " + name + " must be a time span such as P30D or PT10M.", e);
        }
    }

    /**
     * {@code daybook.retention.<class>}: how long a class of personal data is kept, an ISO 8601 period such as
     * {@code P3Y} or {@code P90D}; {@code forever} for no end.
     *
     * @param dataClass kebab-case name, given by the module that keeps the data
     * @param usual how long, if nothing is set
     * @return absent if it is kept forever
     */
    public Optional<Period> retention(String dataClass, Period usual) {
        String name = "daybook.retention." + dataClass;
        String value = text(name).orElse(usual.toString());
        return value.equals("forever") ? Optional.empty() : Optional.of(period(name, value));
    }

    private static Period period(String name, String value) {
        try {
            Period period = Period.parse(value);
            if (period.isNegative() || period.isZero()) {
                throw new IllegalStateException("The setting " + name + " must be longer than nothing.");
            }
            return period;
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("The setting " + name + " must be a period such as P3Y, or forever.", e);
        }
    }
}
