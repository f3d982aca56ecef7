package org.daybook.web.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.platform.ProblemCode;

/** The explanations in {@code docs/problems.md}, which the build puts on the class path: one second-level heading a code. */
final class ProblemTexts {

    private static final String HEADING = "## ";
    private static final Map<String, List<String>> BY_CODE = read();

    private ProblemTexts() {}

    /** The paragraphs about a code. */
    static List<String> of(ProblemCode code) {
        return BY_CODE.getOrDefault(code.code(), List.of());
    }

    /** All codes that have a section. */
    static Iterable<String> codes() {
        return BY_CODE.keySet();
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = ProblemTexts.class.getResourceAsStream("/META-INF/daybook/problems.md")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> sections = new LinkedHashMap<>();
            for (String section : text.split("\n(?=" + HEADING + ")")) {
                if (section.startsWith(HEADING)) {
                    List<String> blocks = Arrays.stream(section.split("\n\n"))
                            .map(block -> block.strip().replace('\n', ' '))
                            .filter(block -> !block.isEmpty())
                            .toList();
                    sections.put(blocks.get(0).substring(HEADING.length()), blocks.subList(1, blocks.size()));
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
