package org.daybook.web.reply;

/** A representation that gets an entity tag. */
public interface Versioned {

    /** Rises with every change of what is represented. */
    long version();
}
