package org.daybook.web.mail.shown;

/**
 * A mail that a demo has caught, and where it is.
 *
 * @param name of its file, without the ending
 */
public record Caught(String name, CaughtMail mail) {}
