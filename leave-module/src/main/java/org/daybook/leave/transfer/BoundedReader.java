package org.daybook.leave.transfer;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives up when one line of a file does not end, so that a quote that was never closed cannot fill the memory. */
final class BoundedReader extends FilterReader {

    /** Longest line in characters, give or take what the parser reads ahead. */
    static final int LONGEST_LINE = 64 * 1024;

    private long left = LONGEST_LINE;

    BoundedReader(Reader in) {
        super(in);
    }

    /** Another line begins. */
    void lineEnded() {
        left = LONGEST_LINE;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        spend(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        spend(Math.max(0, count));
        return count;
    }

    private void spend(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new UnreadableFile(
                    "line-too-long",
                    0,
                    "A line does not end: it has more than " + LONGEST_LINE + " characters. "
                            + "Perhaps a quotation mark is missing.");
        }
    }
}
