package org.daybook.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.web.access.AccessTable;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final Path SNAPSHOT = Path.of("../../docs/openapi.yaml");

    @Test
    void isTheCommittedOne() throws IOException {
        assertThat(read("openapi.yaml"))
                .as("The interface has changed. If that is meant: cp web-ear/web/target/classes/META-INF/daybook/"
                        + "openapi.yaml docs/openapi.yaml")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void hasEveryEndpointOfTheAccessTableAndNoOther() throws IOException {
        List<String> documented = new ArrayList<>();
        JsonNode paths = new ObjectMapper().readTree(read("openapi.json")).get("paths");
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String below = path.getKey().substring("/api/v1".length());
                    documented.add(method.toUpperCase(Locale.ROOT) + " " + (below.isEmpty() ? "/" : below));
                }));

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(AccessTable.RULES.stream()
                        .map(rule -> rule.method() + " " + rule.path())
                        .filter(rule -> !rule.contains("openapi"))
                        .toList());
    }

    private static String read(String name) throws IOException {
        try (InputStream file = DocumentFilter.class.getResourceAsStream("/META-INF/daybook/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
