package org.daybook.leave.transfer;

import java.io.IOException;

/** A file that cannot be read any further: the lines behind that place mean nothing. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long line;

    UnreadableFile(String code, long line, String message) {
        super(message);
        this.code = code;
        this.line = line;
    }

    String code() {
        return code;
    }

    /** Where it was noticed, from 1. */
    long line() {
        return line;
    }
}
