package org.daybook.leave;

/** How far an import has come. */
public enum ImportState {
    /** The file is still on its way. */
    RECEIVING,
    /** It waits for its turn. */
    WAITING,
    /** Its lines are looked at one by one. */
    READING,
    /** What they say is written, or, in a dry run, worked out. */
    WRITING,
    /** Every line has been dealt with. */
    DONE,
    /** It ended early; what was written before stays. */
    FAILED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == DONE || this == FAILED;
    }
}
