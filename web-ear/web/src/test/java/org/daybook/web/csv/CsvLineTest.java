package org.daybook.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
    void textThatLooksLikeAFormulaIsMarkedAsText(String text) {
        assertThat(CsvLine.of(List.of(text))).isEqualTo("'" + text + "\r\n");
        assertThat(CsvLine.of(List.of("  " + text))).isEqualTo("'  " + text + "\r\n");
    }

    @Test
    void tabsAndLineEndsInFrontAreMarkedAndQuoted() {
        assertThat(CsvLine.of(List.of("\t=1"))).isEqualTo("\"'\t=1\"\r\n");
        assertThat(CsvLine.of(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
        assertThat(CsvLine.of(List.of("\t"))).isEqualTo("\"'\t\"\r\n");
    }

    @Test
    void quotesAndSeparatorsStayInsideTheirCell() {
        assertThat(CsvLine.of(List.of("a,b", "say \"hi\"", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
        assertThat(CsvLine.of(List.of("a;=1"))).isEqualTo("\"a;=1\"\r\n");
    }

    @Test
    void numbersStayNumbersAndNothingIsEmpty() {
        assertThat(CsvLine.of(Arrays.asList(-5, new BigDecimal("-0.5"), null, true, "plain")))
                .isEqualTo("-5,-0.5,,true,plain\r\n");
    }
}
