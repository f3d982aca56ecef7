package org.daybook.leave.transfer;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that lies in pieces in the database, one piece in memory at a time. */
final class StoredFile extends InputStream {

    private static final byte[] NOTHING = {};

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = NOTHING;
    private int next;
    private int at;

    /** @param pieces by number from 0; empty behind the last one */
    StoredFile(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isOver() ? -1 : piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean isOver() {
        while (at == piece.length) {
            Optional<byte[]> more = pieces.apply(next);
            if (more.isEmpty()) {
                return true;
            }
            piece = more.get();
            at = 0;
            next++;
        }
        return false;
    }
}
