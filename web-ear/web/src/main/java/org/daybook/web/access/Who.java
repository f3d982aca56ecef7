package org.daybook.web.access;

/** Groups of callers that endpoints are open to. */
public enum Who {
    /** Everyone, known or not: documentation. */
    ANYONE,
    /** Every signed-in person; what they see may be narrowed to what they may know. */
    SIGNED_IN,
    /** HR and administrators. */
    ADMINISTRATION,
    /** The person that the path names, the reporting line above them, HR, administrators and auditors. */
    READERS_OF_PERSON,
    /** Those who may read the person whose request the path names. */
    READERS_OF_REQUEST,
    /** Signed-in people for their own leave; HR and administrators on behalf of others. */
    SELF_OR_ADMINISTRATION,
    /** Signed-in people; the leave module judges whether they may decide on or take back this request. */
    JUDGED_BY_LEAVE
}
