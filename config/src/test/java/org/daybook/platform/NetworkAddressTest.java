package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::1, 0:0:0:0:0:0:0:1",
        "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:1",
        "2001:DB8::A, 2001:db8:0:0:0:0:0:a",
        "::ffff:192.0.2.7, 192.0.2.7",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
    })
    void everyAddressHasOneSpelling(String text, String canonical) {
        assertThat(NetworkAddress.canonical(text)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.7:80",
                "1::2::3",
                "::g",
                "[::1]",
                "10.0.0.0/8"
            })
    void anythingElseIsNone(String text) {
        assertThat(NetworkAddress.canonical(text)).isEmpty();
    }

    @Test
    void aCustomerHasHalfOfVersion6() {
        assertThat(NetworkAddress.network("2001:db8:1:2::5"))
                .isEqualTo(NetworkAddress.network("2001:DB8:1:2:ffff::"))
                .isNotEqualTo(NetworkAddress.network("2001:db8:1:3::5"));
        assertThat(NetworkAddress.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(NetworkAddress.network("unknown")).isEqualTo("unknown");
    }
}
