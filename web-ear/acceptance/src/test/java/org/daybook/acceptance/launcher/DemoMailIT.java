package org.daybook.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.acceptance.topology.Eventually;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo catches its own mail and shows it. */
@Tag("launcher")
@Tag("full")
class DemoMailIT {

    private static final Pattern MAIL = Pattern.compile("/demo/mail/[0-9]+-[0-9]+");

    @TempDir
    Path temp;

    @Test
    void everyMailOfADemoIsThere() throws Exception {
        String port = String.valueOf(Launch.freePort());
        String base = "http://127.0.0.1:" + port;
        try (var demo =
                Launch.of(temp.resolve("data"), "--demo", "--port", port).awaitReady()) {
            Eventually.holds(
                    "mails are caught",
                    Duration.ofMinutes(2),
                    () -> MAIL.matcher(get(base + "/demo/mail").asString()).find());
            Matcher mail = MAIL.matcher(get(base + "/demo/mail").asString());
            assertThat(mail.find()).isTrue();

            Response page = get(base + mail.group());
            page.then().statusCode(200);
            assertThat(page.asString()).contains("sandbox=", "Message-ID").doesNotContain("<script");
            assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
            Response frame = get(base + mail.group() + "/html");
            assertThat(frame.header("Content-Security-Policy"))
                    .startsWith("sandbox ")
                    .contains("default-src 'none'");
            assertThat(frame.asString()).contains("<html");
            get(base + "/demo/mail/..%2fsecrets").then().statusCode(org.hamcrest.Matchers.not(200));
            get(base + "/demo/mail/1").then().statusCode(404);
        }
    }

    private static Response get(String address) {
        return RestAssured.given().urlEncodingEnabled(false).get(address);
    }
}
