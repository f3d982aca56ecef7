package org.daybook.platform;

/**
 * The stable, machine-readable name of something that a caller did wrong or that stands against a request. Each
 * module lists its own codes in one enum; the edge gives each code its HTTP status, {@code docs/problems.md} explains
 * it.
 */
public interface ProblemCode {

    /** Kebab-case name, the last part of the problem's {@code type}; part of the HTTP contract. */
    String code();

    /** One short sentence that is the same for every occurrence. */
    String title();
}
