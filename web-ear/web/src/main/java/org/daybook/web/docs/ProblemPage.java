package org.daybook.web.docs;

import java.util.stream.Collectors;
import org.daybook.platform.ProblemCode;
import org.daybook.web.problem.ProblemTable;

/** One explained problem code as a page. */
final class ProblemPage {

    private ProblemPage() {}

    static String of(ProblemCode code) {
        return page(
                code.title(),
                "<p><code>" + code.code() + "</code>, status " + ProblemTable.statusOf(code) + "</p>\n"
                        + ProblemTexts.of(code).stream()
                                .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                                .collect(Collectors.joining("\n"))
                        + "\n<p><a href=\"/problems/\">All problems</a></p>");
    }

    static String index() {
        return page(
                "Problems",
                ProblemTable.codes().stream()
                        .map(code -> "<li>" + ProblemTable.statusOf(code) + " <a href=\"/problems/" + code.code()
                                + "\">" + code.code() + "</a>: " + escape(code.title()) + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    private static String page(String title, String body) {
        String escaped = escape(title);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(escaped, escaped, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
