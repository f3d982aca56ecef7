package org.daybook.leave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static Cells of(String... balance) {
        return new Cells(ImportKind.BALANCES, new FileLine(1, 2, List.of(balance)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"'=1+1, =1+1", "'-5, -5", "''=1+1, '=1+1", "' @x, @x", "O'Neil, O'Neil", "'quoted', 'quoted'"})
    void theMarkOfFormulasIsTakenAway(String cell, String text) {
        assertThat(of("", "", "", "", cell).text("reason").strip()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "''+1", "'text", "plain", "' -1"})
    void whatAnExportWritesIsReadAsItWas(String text) {
        // A spreadsheet's own danger is marked where the line is written.
        assertThat(of("", "", "", "", Cells.marked(text)).text("reason")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.5", "12.3456", "0", "9999"})
    void daysAreNumbers(String cell) {
        assertThat(of("", "", "", cell, "").days("balance", true)).isEqualByComparingTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "1e3", "12345", "1.23456", "+1", "one", "0x10"})
    void nothingElseIs(String cell) {
        Cells cells = of("", "", "", cell, "");
        assertThat(cells.days("balance", true)).isNull();
        assertThat(cells.findings()).hasSize(1);
    }

    @Test
    void datesAreThoseOfTheCalendar() {
        Cells cells = new Cells(
                ImportKind.LEAVE,
                new FileLine(1, 2, List.of("", "", "2026-02-29", "9999-12-31", "", "evening", "Morning", "", "")));

        assertThat(cells.date("start_date", true)).isNull();
        assertThat(cells.date("end_date", true)).isNull();
        assertThat(cells.word("start_part", DayPart.class, null)).isNull();
        assertThat(cells.word("end_part", DayPart.class, null)).isEqualTo(DayPart.MORNING);
        assertThat(cells.findings())
                .extracting(Finding::column)
                .containsExactly("start_date", "end_date", "start_part");
    }

    @Test
    void proseIsBoundedAndPlain() {
        assertThat(of("", "", "", "", "two\nlines").prose("reason", 9)).isEqualTo("two\nlines");
        Cells cells = of("", "", "", "", "a\u0000b");
        cells.prose("reason", 9);
        cells.prose("reason", 2);
        assertThat(cells.findings()).hasSize(2);
    }
}
