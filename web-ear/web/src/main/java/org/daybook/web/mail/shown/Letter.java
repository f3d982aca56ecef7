package org.daybook.web.mail.shown;

import java.util.List;

/**
 * What a mail says, in words of its reader's language; how it looks is the form's business.
 *
 * @param language BCP 47 tag
 * @param preview shown by mail programs beside the subject
 * @param tone what colour marks it
 * @param lead a sentence, or null
 * @param listing a list, or null
 * @param quote somebody's own words, or null
 * @param action what to do, or null
 * @param reason why the reader gets it
 */
public record Letter(
        String language,
        String subject,
        String preview,
        Tone tone,
        String heading,
        String lead,
        List<Fact> facts,
        Listing listing,
        Quote quote,
        Action action,
        String reason) {

    /** What colour marks it; the words say the same. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        BAD
    }

    /** A line of the table. */
    public record Fact(String label, String value) {}

    /** @param items none where the title says it all */
    public record Listing(String title, List<String> items) {}

    /** Somebody's own words. */
    public record Quote(String title, String text) {}

    /** @param hint what to know about the link, or null */
    public record Action(String label, String url, String hint) {}

    /** Without its words, which may hold a secret. */
    @Override
    public String toString() {
        return "Letter[language=" + language + "]";
    }
}
