package org.daybook.leave.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReadingTest {

    private static final String HEADER = "email,leave_type,year,balance\n";

    private static List<FileLine> read(String text) throws UnreadableFile {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<FileLine> read(String text, Charset charset) throws UnreadableFile {
        FileReading file = new FileReading(ImportKind.BALANCES, new ByteArrayInputStream(text.getBytes(charset)));
        List<FileLine> all = new ArrayList<>();
        List<FileLine> some = file.next(2);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = file.next(2);
        }
        return all;
    }

    @Test
    void cellsComeInTheOrderOfTheKindWhateverTheFileHas() throws Exception {
        assertThat(read("balance,year,email,leave_type\n 5 ,2026,a@x.test,annual\n"))
                .containsExactly(new FileLine(1, 2, List.of("a@x.test", "annual", "2026", "5", "")));
    }

    @Test
    void linesAreNumberedAsAnEditorShowsThem() throws Exception {
        String text =
                "email,leave_type,year,balance,reason\r\n\r\na,b,c,d,\"two\r\nlines\"\r\ne,f,g,h,\r\n\r\ni,j,k,l,";

        assertThat(read(text)).extracting(FileLine::line).containsExactly(3L, 5L, 7L);
        assertThat(read(text)).extracting(FileLine::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreUnderstood() throws Exception {
        assertThat(read("\uFEFFemail;leave_type;year;balance\na;b;c;\"d;e\"\n"))
                .extracting(FileLine::cells)
                .containsExactly(List.of("a", "b", "c", "d;e", ""));
    }

    @Test
    void aLineWithAnotherNumberOfCellsIsThatLinesFault() throws Exception {
        assertThat(read(HEADER + "a,b,c\na,b,c,d\na,b,c,d,e\n"))
                .extracting(line -> line.cells() == null)
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no-columns",
                "'email,leave_type,year' | missing-column",
                "'email,leave_type,year,balance,salary' | unknown-column",
                "'email,leave_type,year,balance,email' | column-twice",
                "'Name\tAddress' | unknown-column"
            })
    void aFileWithOtherColumnsIsRefused(String text, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(text + "\n"))
                .matches(refusal -> refusal.code().equals(code) && refusal.line() == 1);
    }

    @Test
    void anotherEncodingIsNoticedWhereItShows() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(HEADER + "zo\u00EB@x.test,b,c,d\n", StandardCharsets.ISO_8859_1))
                .matches(refusal -> refusal.code().equals("not-utf-8"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(HEADER, StandardCharsets.UTF_16))
                .matches(refusal -> refusal.code().equals("not-utf-8"));
    }

    @Test
    void quotesThatDoNotEndAreNoticedBeforeTheMemoryIsFull() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(HEADER + "a,b,c,d\n\"" + "x\n".repeat(10_000_000)))
                .matches(refusal -> refusal.code().equals("line-too-long"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read("email" + ",x".repeat(1_000_000) + "\n"))
                .matches(refusal -> refusal.code().equals("line-too-long"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(HEADER + "\"a\"b,c,d,e\n"))
                .matches(refusal -> refusal.code().equals("malformed-csv") && refusal.line() == 2);
    }
}
