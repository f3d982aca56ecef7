package org.daybook.leave;

/**
 * What was found out about a line of a file.
 *
 * @param id rises with each
 * @param line of the file, from 1; 0 if it is about the whole file
 * @param column its name, or null if it is about no single one
 * @param code which rule, in lower case
 * @param message for the person who sent the file
 */
public record ImportFinding(long id, long line, Outcome outcome, String column, String code, String message) {

    /** What it means for the line. */
    public enum Outcome {
        /** It has no effect. */
        REFUSED,
        /** It has no effect: what it is about is there with another value in this column. */
        DIFFERS,
        /** It has its effect, and this is worth knowing. */
        NOTE
    }
}
