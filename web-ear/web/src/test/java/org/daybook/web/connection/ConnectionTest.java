package org.daybook.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

    private final Connection connection = new Connection(Set.of("10.0.0.1", "10.0.0.2", "0:0:0:0:0:0:0:1"), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "192.0.2.9; 203.0.113.5;           192.0.2.9",
                "10.0.0.1;  203.0.113.5;           203.0.113.5",
                "10.0.0.1;  1.2.3.4, 203.0.113.5;  203.0.113.5",
                "10.0.0.1;  203.0.113.5, 10.0.0.2; 203.0.113.5",
                "10.0.0.1;  1.2.3.4|203.0.113.5;   203.0.113.5",
                "10.0.0.1;  10.0.0.2;              10.0.0.1",
                "10.0.0.1;  2001:DB8::7;           2001:db8:0:0:0:0:0:7",
                "0:0:0:0:0:0:0:1; 192.0.2.9;       192.0.2.9",
                "10.0.0.1;  192.0.2.9, ::1;        192.0.2.9",
                "10.0.0.1;  <script>;              10.0.0.1",
                "10.0.0.1;  '';                    10.0.0.1"
            })
    void theClientIsTheLastOnTheWayThatIsNoProxyOfOurs(String sender, String claimed, String address) {
        assertThat(connection.addressOf(Requests.of("GET", sender, Map.of("X-Forwarded-For", claimed))))
                .isEqualTo(address);
    }

    @Test
    void withoutAClaimItIsTheSender() {
        assertThat(connection.addressOf(Requests.of("GET", "10.0.0.1", Map.of())))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void onlyAProxyOfOursCanSayThatAConnectionIsEncrypted() {
        Map<String, String> claim = Map.of("X-Forwarded-Proto", "https");

        assertThat(connection.isEncrypted(Requests.of("GET", "10.0.0.1", claim)))
                .isTrue();
        assertThat(connection.isEncrypted(Requests.of("GET", "192.0.2.9", claim)))
                .isFalse();
    }
}
