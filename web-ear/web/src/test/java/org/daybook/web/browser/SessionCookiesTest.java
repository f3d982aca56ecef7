package org.daybook.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daybook.web.connection.Requests;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {

    private static final List<String> LINES = new SessionCookies.Given(
                    "a.b.c", "refresh", "device", new CsrfToken("proof"), Duration.ofMinutes(10), Duration.ofDays(14))
            .lines();

    private static HttpServletRequest with(String cookies) {
        return Requests.of("GET", "127.0.0.1", Map.of("Cookie", cookies));
    }

    @Test
    void areForThisHostAndEncryptedConnectionsOnly() {
        assertThat(LINES)
                .hasSize(4)
                .allMatch(line -> line.startsWith("__Host-"))
                .allMatch(line -> line.contains("; Path=/;") && line.contains("; Secure;"))
                .noneMatch(line -> line.contains("Domain"));
    }

    @Test
    void noScriptReadsATokenButTheProofOfOrigin() {
        assertThat(LINES)
                .filteredOn(line -> !line.contains("; HttpOnly"))
                .singleElement()
                .asString()
                .startsWith("__Host-daybook-csrf=proof;");
    }

    @Test
    void otherSitesCannotSendWhatProlongsASession() {
        assertThat(LINES)
                .filteredOn(line -> line.contains("refresh") || line.contains("device") || line.contains("csrf"))
                .hasSize(3)
                .allMatch(line -> line.endsWith("SameSite=Strict"));
        assertThat(LINES)
                .filteredOn(line -> line.endsWith("SameSite=Lax"))
                .singleElement()
                .asString()
                .startsWith("__Host-daybook=a.b.c; Path=/; Max-Age=600;");
    }

    @Test
    void aKnownBrowserKeepsItsDeviceToken() {
        assertThat(new SessionCookies.Given(
                                "a", "r", null, new CsrfToken("p"), Duration.ofMinutes(10), Duration.ofDays(14))
                        .lines())
                .noneMatch(line -> line.contains("device"));
        assertThat(SessionCookies.cleared())
                .hasSize(3)
                .allMatch(line -> line.contains("=; Path=/; Max-Age=0; Secure;"))
                .noneMatch(line -> line.contains("device"));
    }

    @Test
    void areReadByTheirExactName() {
        assertThat(SessionCookies.access(with("x=1; __Host-daybook=a.b.c; y=2")))
                .contains("a.b.c");
        assertThat(SessionCookies.access(with("__Host-daybook-refresh=r"))).isEmpty();
        assertThat(SessionCookies.access(with("__host-daybook=a"))).isEmpty();
        assertThat(SessionCookies.access(with("x=1|__Host-daybook=a"))).contains("a");
        assertThat(SessionCookies.refresh(with("__Host-daybook-refresh=r==;"))).contains("r==");
    }

    @Test
    void countForNothingWhenThereAreTwo() {
        assertThat(SessionCookies.access(with("__Host-daybook=a; __Host-daybook=b")))
                .isEmpty();
        assertThat(SessionCookies.access(with("__Host-daybook=a|__Host-daybook=a")))
                .isEmpty();
        assertThat(SessionCookies.access(with("__Host-daybook="))).isEmpty();
    }
}
