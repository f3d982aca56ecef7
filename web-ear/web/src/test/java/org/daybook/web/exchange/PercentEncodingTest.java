package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1/employees", "q=Zo%C3%AB", "q=%F0%9F%98%80", "a=b+c&d=%25"})
    void acceptsUtf8(String raw) {
        assertThat(PercentEncoding.isSound(raw)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "%4", "%zz", "%C3", "%C3%28", "%ED%A0%80", "%00", "a%0d%0aSet-Cookie", "%C0%AF", "%FF"})
    void refusesEverythingElse(String raw) {
        assertThat(PercentEncoding.isSound(raw)).isFalse();
    }
}
