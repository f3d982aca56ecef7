package org.daybook.leave;

/** What a coverage rule does to leave that would break it. */
public enum CoverageEffect {
    /** It can be submitted; the approver is told. */
    WARN,
    /** It cannot be submitted, except by HR for somebody else. */
    BLOCK
}
