package org.daybook.web.access;

import java.util.Arrays;

/** What happens to a call, as one cell of {@link AccessTable} says it. */
enum Verdict {
    /** It is done. */
    YES("yes"),
    /** It is done, and shows only what the caller may know. */
    PART("part"),
    /** It is done for somebody who has no manager, otherwise 403. */
    TOP("top"),
    /** 401: somebody has to sign in. */
    SIGN_IN("401"),
    /** 403. */
    FORBIDDEN("403"),
    /** 404, as if it did not exist. */
    HIDDEN("404"),
    /** 403 to everybody, whatever their roles: nobody does this to themselves. */
    SELF("self"),
    /** There is no such case. */
    NONE("-");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    static Verdict of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no verdict '" + word + "'."));
    }

    /** As it is written in the table. */
    String word() {
        return word;
    }

    /** Whether the call gets as far as the resource. */
    public boolean passes() {
        return this == YES || this == PART || this == TOP;
    }
}
