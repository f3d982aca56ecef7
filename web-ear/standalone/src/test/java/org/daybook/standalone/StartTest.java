package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {

    @ParameterizedTest
    @CsvSource({"1.8,false", "11,false", "16,false", "17,true", "21,true", "22,false", "25,false"})
    void onlyJava17To21IsTaken(String version, boolean supported) {
        assertThat(Start.isSupported(version)).isEqualTo(supported);
    }
}
