package org.daybook.web.leave;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.LedgerView;

/** Tells in plain words how a balance comes about: what can be booked, its figures that are not 0, and what lapses when. */
final class BalanceWords {

    static final BalanceWords ENGLISH = new BalanceWords("en", Locale.UK);
    static final BalanceWords GERMAN = new BalanceWords("de", Locale.GERMANY);

    private final String language;
    private final Locale locale;
    private final Properties texts = new Properties();

    private BalanceWords(String language, Locale locale) {
        this.language = language;
        this.locale = locale;
        String name = "balance-words-" + language + ".properties";
        try (InputStream file = BalanceWords.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of " + name + " cannot be read.", e);
        }
    }

    /** The words of the first language that there are words of; English if there is none. */
    static BalanceWords of(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("de") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("de") ? GERMAN : ENGLISH)
                .orElse(ENGLISH);
    }

    /** Tag of the language (BCP 47). */
    String language() {
        return language;
    }

    /** @param type name of the leave type; those that are there from the start are translated */
    String tell(LedgerView view, String type, LocalDate on) {
        LeaveBalance balance = view.balance();
        Telling telling = new Telling(texts.getProperty("name." + type, type), balance.year());
        if (balance.unlimited()) {
            telling.add("unlimited", null, on);
        } else if (balance.available().signum() < 0) {
            telling.add("overdrawn", balance.available().negate(), on);
        } else {
            telling.add("left", balance.available(), on);
        }
        telling.addUnlessZero("entitled", balance.entitled());
        telling.addBySign("carriedOver", "owed", balance.carriedOver());
        telling.addBySign("given", "takenBack", balance.adjusted());
        telling.addUnlessZero("taken", balance.taken());
        telling.addUnlessZero("pending", balance.pending());
        telling.addUnlessZero("expired", balance.expired());
        view.credits().stream()
                .filter(credit -> credit.left().signum() > 0)
                .filter(credit -> !credit.lastValidDay().isBefore(on))
                .forEach(credit -> telling.add("lapses", credit.left(), credit.lastValidDay()));
        view.credits().stream()
                .filter(credit -> credit.validFrom().isAfter(on))
                .forEach(credit -> telling.add("toCome", credit.amount(), credit.validFrom()));
        return telling.text();
    }

    private String days(BigDecimal days) {
        NumberFormat form = NumberFormat.getNumberInstance(locale);
        form.setMaximumFractionDigits(4);
        String unit = texts.getProperty(days.compareTo(BigDecimal.ONE) == 0 ? "day" : "days");
        return form.format(days) + " " + unit;
    }

    private String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** Sentences about one account. */
    private final class Telling {

        private final String type;
        private final int year;
        private final List<String> sentences = new ArrayList<>();

        private Telling(String type, int year) {
            this.type = type;
            this.year = year;
        }

        private void add(String sentence, BigDecimal days, LocalDate date) {
            sentences.add(new MessageFormat(texts.getProperty(sentence), locale).format(new Object[] {
                type, Integer.toString(year), days == null ? "" : days(days), date == null ? "" : date(date)
            }));
        }

        private void addUnlessZero(String sentence, BigDecimal days) {
            if (days.signum() != 0) {
                add(sentence, days, null);
            }
        }

        private void addBySign(String above, String below, BigDecimal days) {
            addUnlessZero(days.signum() < 0 ? below : above, days.abs());
        }

        private String text() {
            return String.join(" ", sentences);
        }
    }
}
