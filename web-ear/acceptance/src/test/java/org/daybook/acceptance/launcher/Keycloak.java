package org.daybook.acceptance.launcher;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.acceptance.topology.Archive;
import org.daybook.acceptance.topology.Eventually;

/** A real Keycloak in development mode, with the realm of {@code keycloak-realm.json}. Closing it leaves no process. */
final class Keycloak implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final int port;

    private Keycloak(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts it; {@code daybook} is where browsers find Daybook. */
    static Keycloak start(Path folder, String daybook) throws IOException {
        Path home;
        try (var unpacked =
                Files.list(Archive.unpack(Path.of(System.getProperty("keycloak.zip")), folder.resolve("keycloak")))) {
            home = unpacked.findFirst().orElseThrow();
        }
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("daybook-realm.json");
        try (InputStream template = Keycloak.class.getResourceAsStream("keycloak-realm.json")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(realm, text.replace("${daybook}", daybook));
        }
        int port = Launch.freePort();
        Path output = folder.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Keycloak(process, output, port).awaitReady();
    }

    private Keycloak awaitReady() {
        Eventually.holds("Keycloak is ready", STARTS_WITHIN, () -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended: " + output());
        }
        return this;
    }

    private boolean answers() {
        return output().contains("Listening on:")
                && RestAssured.get(issuer() + "/.well-known/openid-configuration")
                                .statusCode()
                        == 200;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/daybook";
    }

    /** Fills in the login form, as a browser does that was sent here. */
    Response login(String address, String user, String password) {
        Response page = browser().get(address);
        page.then().statusCode(200);
        Matcher form = FORM.matcher(page.asString());
        if (!form.find()) {
            throw new AssertionError("There is no form: " + page.asString());
        }
        return browser()
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + user + "&password=" + password + "&credentialId=")
                .post(form.group(1).replace("&amp;", "&"));
    }

    /** An access token for the API, as a program of this user gets it. */
    String accessToken(String user, String password) {
        Response answer = RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "daybook-cli")
                .formParam("scope", "openid")
                .formParam("username", user)
                .formParam("password", password)
                .post(issuer() + "/protocol/openid-connect/token");
        answer.then().statusCode(200);
        return answer.path("access_token");
    }

    static RequestSpecification browser() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .redirects()
                .follow(false);
    }

    private String output() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // The script waits for the server as its child, or has become it.
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        all.forEach(child -> child.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }
}
