package org.daybook.leave;

/** What is known of the document that a policy wants with leave, for example a certificate. */
public enum DocumentState {
    /** None is wanted, and none is there. */
    NONE,
    /** It may still come. */
    WANTED,
    /** It is there, or HR has seen it. */
    RECORDED,
    /** Its time went by without it. */
    MISSED
}
