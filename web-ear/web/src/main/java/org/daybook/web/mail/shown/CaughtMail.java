package org.daybook.web.mail.shown;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it arrived.
 *
 * @param headers as they are in the message, in order
 * @param html null if it has no such part
 */
public record CaughtMail(
        String subject, String from, String to, Instant date, List<Header> headers, String text, String html) {

    /** A line of the header, as it is in the message. */
    public record Header(String name, String value) {}
}
