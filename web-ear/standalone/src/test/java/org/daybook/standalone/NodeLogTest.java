package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {

    @TempDir
    private Path temp;

    @Test
    void whatIsNoRecordBecomesOne() throws Exception {
        NodeLog log = new NodeLog(temp);

        log.follow(stream("{\"Level\":\"INFO\"}\n\nsay \"hello\"\n")).join();

        assertThat(Files.readAllLines(log.file())).hasSize(2).allMatch(line -> line.startsWith("{"));
        assertThat(log.file()).content().contains("\"LogMessage\":\"say \\\"hello\\\"\"");
    }

    @Test
    void aFullFileIsPutAside() throws Exception {
        NodeLog log = new NodeLog(temp);
        String line = "{\"LogMessage\":\"" + "x".repeat(999_000) + "\"}\n";

        log.follow(stream(line.repeat(25))).join();

        assertThat(temp.resolve("node.log")).isNotEmptyFile();
        assertThat(temp.resolve("node.log.1")).isNotEmptyFile();
        assertThat(temp.resolve("node.log.2")).isNotEmptyFile();
        assertThat(temp.resolve("node.log.3")).doesNotExist();
    }

    @Test
    void theEndOfTheStartIsNoticed() throws Exception {
        NodeLog log = new NodeLog(temp);

        log.follow(stream("{\"LogMessage\":\"\\nPayara Micro URLs:\\n\"}\n")).join();

        assertThat(log.booted()).isTrue();
    }

    @Test
    void theFirstAdministratorsLinkIsNoticed() throws Exception {
        String token = "pGx0Cq6m3q0bV3m1yZ8l5oJw7sT2uXk4NnRrAaEeIiO";
        NodeLog log = new NodeLog(temp);
        assertThat(log.setUpDecided()).isFalse();

        log.follow(stream("{\"LogMessage\":\"Set it at /sign-in/link#" + token + " (works once).\"}\n"))
                .join();

        assertThat(log.setUpDecided()).isTrue();
        assertThat(log.setUpLink()).contains(token);
    }

    @Test
    void thatNoLinkIsNeededIsNoticed() throws Exception {
        NodeLog log = new NodeLog(temp);

        log.follow(stream("{\"LogMessage\":\"No set-up link: somebody can sign in already\"}\n"))
                .join();

        assertThat(log.setUpDecided()).isTrue();
        assertThat(log.setUpLink()).isEmpty();
    }

    @Test
    void theFirstFailureIsKnownByItsRootCause() throws Exception {
        NodeLog log = new NodeLog(temp);

        log.follow(stream(failure("Found more than one migration") + failure("Not deployed")))
                .join();

        assertThat(log.rootCause()).contains("Found more than one migration");
    }

    private static String failure(String cause) {
        return "{\"Level\":\"SEVERE\",\"Throwable\":{\"StackTrace\":\"a.B: x\\n\\tat c.D\\nCaused by: e.F: outer\\n"
                + "Caused by: g.H: " + cause + "\\n\\t... 12 more\"}}\n";
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
