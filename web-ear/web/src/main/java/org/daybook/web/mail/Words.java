package org.daybook.web.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.leave.DayPart;
import org.daybook.leave.LeaveTypeView;

/**
 * The words of mails in one reader's language and habits of writing dates and numbers. A language is one file,
 * {@code mail-<language>.properties}; who reads another one gets English.
 */
final class Words {

    private static final Locale USUAL = Locale.UK;
    private static final Map<String, Optional<Properties>> FILES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties texts;

    private Words(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** @param tag BCP 47 tag of what the reader speaks; null if that is not known */
    static Words of(String tag) {
        Locale wanted = tag == null ? USUAL : Locale.forLanguageTag(tag);
        return file(wanted.getLanguage())
                .map(texts -> new Words(withDates(wanted), texts))
                .orElseGet(() -> new Words(USUAL, file(USUAL.getLanguage()).orElseThrow()));
    }

    /** English without a country is not meant to put the month first. */
    private static Locale withDates(Locale wanted) {
        return wanted.getLanguage().equals(USUAL.getLanguage())
                        && wanted.getCountry().isEmpty()
                ? USUAL
                : wanted;
    }

    private static Optional<Properties> file(String language) {
        return language.isEmpty() ? Optional.empty() : FILES.computeIfAbsent(language, Words::read);
    }

    private static Optional<Properties> read(String language) {
        try (InputStream file = Words.class.getResourceAsStream("mail-" + language + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of " + language + " cannot be read.", e);
        }
    }

    /** BCP 47 tag of the words and dates. */
    String language() {
        return locale.toLanguageTag();
    }

    /** A text with {@code {0}}, {@code {1}} and so on replaced. */
    String text(String key, Object... values) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There are no words for " + key + " in " + locale + ".");
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    /** With the weekday. */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** With the weekday, and the part of the day if it is not all of it. */
    String date(LocalDate date, DayPart part) {
        return part == DayPart.FULL ? date(date) : text("part." + part.name(), date(date));
    }

    /** First and last date, short. */
    String dates(LocalDate first, LocalDate last) {
        DateTimeFormatter form =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return first.equals(last) ? first.format(form) : text("range", first.format(form), last.format(form));
    }

    /** Date and time of day, and the zone that they are told in. */
    String moment(OffsetDateTime moment, ZoneId zone) {
        return text(
                "moment",
                moment.atZoneSameInstant(zone)
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(locale)),
                zone.getDisplayName(TextStyle.FULL, locale));
    }

    String days(BigDecimal days) {
        NumberFormat form = NumberFormat.getNumberInstance(locale);
        form.setMaximumFractionDigits(4);
        return text(days.abs().compareTo(BigDecimal.ONE) == 0 ? "day" : "days", form.format(days));
    }

    /** A name that the company gave stays as it is; those that were there from the start are translated. */
    String leaveType(LeaveTypeView type) {
        String key = "type." + type.code();
        boolean ours =
                type.name().equals(file(USUAL.getLanguage()).orElseThrow().getProperty(key));
        return ours && texts.containsKey(key) ? texts.getProperty(key) : type.name();
    }
}
