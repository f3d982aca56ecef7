package org.daybook.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.connection.Connections;
import org.daybook.web.connection.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfGuardTest {

    private static final String HERE = "https://daybook.example";
    private static final CsrfToken TOKEN = CsrfToken.random();
    private static final CsrfToken OTHER_SESSION = CsrfToken.random();

    private final CsrfGuard guard = new CsrfGuard(Connections.behind("10.0.0.1", "https://portal.example"));
    private final Map<String, String> headers = new HashMap<>(Map.of(
            "Host",
            "daybook.example",
            "X-Forwarded-Proto",
            "https",
            "Origin",
            HERE,
            CsrfToken.HEADER,
            TOKEN.value(),
            "Cookie",
            "theme=dark; __Host-daybook-csrf=" + TOKEN.value()));

    private HttpServletRequest request(String method) {
        return Requests.of(method, "10.0.0.1", headers);
    }

    private void assertRefused() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "post", "FORGE"}) {
            assertThatThrownBy(() -> guard.check(request(method), TOKEN.hash()))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            violation -> assertThat(violation.code()).isEqualTo(CommonProblem.FORBIDDEN));
        }
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            assertThatCode(() -> guard.check(request(method), TOKEN.hash())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void letsPassWhatAPageOfOursSends(String method) {
        assertThatCode(() -> guard.check(request(method), TOKEN.hash())).doesNotThrowAnyException();
        assertThat(guard.check(request(method))).isEqualTo(TOKEN);
    }

    @Test
    void letsPassAListedOrigin() {
        headers.put("Origin", "https://portal.example");
        assertThatCode(() -> guard.check(request("POST"), TOKEN.hash())).doesNotThrowAnyException();
    }

    @Test
    void needsTheHeader() {
        headers.remove(CsrfToken.HEADER);
        assertRefused();
        assertThatThrownBy(() -> guard.check(request("POST"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void needsTheCookie() {
        headers.put("Cookie", "theme=dark");
        assertRefused();
    }

    @Test
    void needsTheTokenOfThisSession() {
        headers.put(CsrfToken.HEADER, OTHER_SESSION.value());
        assertRefused();
        headers.put("Cookie", "__Host-daybook-csrf=" + OTHER_SESSION.value());
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "undefined"})
    void needsAWellFormedToken(String value) {
        headers.put(CsrfToken.HEADER, value);
        headers.put("Cookie", "__Host-daybook-csrf=" + value);
        assertRefused();
    }

    @Test
    void doesNotChooseAmongSeveralTokens() {
        headers.put(CsrfToken.HEADER, TOKEN.value() + "|" + TOKEN.value());
        assertRefused();
        headers.put(CsrfToken.HEADER, TOKEN.value());
        headers.put("Cookie", headers.get("Cookie") + "; __Host-daybook-csrf=" + OTHER_SESSION.value());
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://daybook.example",
                "https://daybook.example:8443",
                "https://daybook.example.attacker.example",
                "https://attacker.example",
                "https://sub.daybook.example",
                "HTTPS://DAYBOOK.EXAMPLE/",
                HERE + "|" + HERE
            })
    void needsOurOwnOrigin(String origin) {
        headers.put("Origin", origin);
        assertRefused();
        assertThatThrownBy(() -> guard.checkOrigin(request("POST"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void needsSomeOrigin() {
        headers.remove("Origin");
        assertRefused();
    }

    @Test
    void believesAProxyOnlyIfItIsTrusted() {
        HttpServletRequest direct = Requests.of("POST", "192.0.2.9", headers);
        assertThatThrownBy(() -> guard.check(direct, TOKEN.hash())).isInstanceOf(RuleViolation.class);
    }
}
