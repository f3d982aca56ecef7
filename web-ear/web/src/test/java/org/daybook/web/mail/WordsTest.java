package org.daybook.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.daybook.leave.LeaveTypeView;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path FILES = Path.of("src/main/resources/org/daybook/web/mail");

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void everyLanguageHasTheSameWordsWithTheSameValues() throws IOException {
        Properties english = read(FILES.resolve("mail-en.properties"));
        List<Path> files;
        try (Stream<Path> all = Files.list(FILES)) {
            files = all.filter(file -> file.toString().endsWith(".properties")).toList();
        }

        assertThat(files).hasSizeGreaterThan(1);
        for (Path file : files) {
            Properties texts = read(file);
            assertThat(texts.stringPropertyNames()).as("%s", file).isEqualTo(english.stringPropertyNames());
            texts.forEach((key, text) -> assertThat(new MessageFormat((String) text).getFormats().length)
                    .as("values of %s in %s", key, file)
                    .isEqualTo(new MessageFormat(english.getProperty((String) key)).getFormats().length));
        }
    }

    @Test
    void whoReadsAnotherLanguageGetsEnglish() {
        assertThat(Words.of("pt-PT").language()).isEqualTo("en-GB");
        assertThat(Words.of(null).language()).isEqualTo("en-GB");
        assertThat(Words.of("../x").language()).isEqualTo("en-GB");
        assertThat(Words.of("en").date(LocalDate.of(2026, 8, 3))).isEqualTo("Monday, 3 August 2026");
        assertThat(Words.of("de-AT").language()).isEqualTo("de-AT");
    }

    @Test
    void oneDayIsOneDay() {
        assertThat(Words.of("de").days(new BigDecimal("1.0000"))).isEqualTo("1 Tag");
        assertThat(Words.of("de").days(new BigDecimal("-1.5"))).isEqualTo("-1,5 Tage");
        assertThat(Words.of("en").days(BigDecimal.ZERO)).isEqualTo("0 days");
    }

    @Test
    void aNameThatTheCompanyGaveStays() {
        assertThat(Words.of("de").leaveType(type("annual", "Annual leave"))).isEqualTo("Jahresurlaub");
        assertThat(Words.of("de").leaveType(type("annual", "Holiday"))).isEqualTo("Holiday");
        assertThat(Words.of("de").leaveType(type("parental", "Parental leave"))).isEqualTo("Parental leave");
    }

    private static LeaveTypeView type(String code, String name) {
        return new LeaveTypeView(code, name, true, null, true, 30, true);
    }
}
