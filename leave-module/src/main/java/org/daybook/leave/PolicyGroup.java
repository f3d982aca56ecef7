package org.daybook.leave;

/**
 * Whom a policy is for.
 *
 * @param value name of the department or location, id of the person; empty for everyone
 */
public record PolicyGroup(Kind kind, String value) {

    /** From the least to the most specific. */
    public enum Kind {
        EVERYONE,
        DEPARTMENT,
        LOCATION,
        PERSON
    }

    public static final PolicyGroup EVERYONE = new PolicyGroup(Kind.EVERYONE, "");
}
