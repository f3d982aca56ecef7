package org.daybook.employee.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTokenTest {

    @Test
    void isReadAsItWasWritten() {
        ServiceToken token = ServiceToken.random();

        assertThat(token.text()).matches("dbk_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}");
        assertThat(ServiceToken.parse(token.text())).contains(token);
        assertThat(token.toString()).doesNotContain(token.secret());
        assertThat(ServiceToken.random().id()).isNotEqualTo(token.id());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "dbk_12345678_", "dbk_1234567_0123456789012345678901234567890123456789012"})
    void isNothingElse(String text) {
        assertThat(ServiceToken.parse(text)).isEmpty();
    }
}
