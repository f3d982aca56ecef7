package org.daybook.standalone;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the archive of the PostgreSQL binaries: ustar with plain files, folders and symbolic links, in xz. Java's
 * library has no tar; anything else in the archive is refused.
 */
final class TarXz {

    private static final int BLOCK = 512;

    private final InputStream tar;
    private final Path target;

    private TarXz(InputStream tar, Path target) {
        this.tar = tar;
        this.target = target;
    }

    /** Writes what is in {@code archive} below {@code target}, without static libraries. */
    static void unpack(InputStream archive, Path target) throws IOException {
        new TarXz(new XZInputStream(archive), target.toAbsolutePath().normalize()).entries();
    }

    private void entries() throws IOException {
        byte[] header = block();
        while (header[0] != 0) {
            entry(header);
            header = block();
        }
    }

    private void entry(byte[] header) throws IOException {
        String prefix = text(header, 345, 155);
        String name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("An entry leaves the folder: " + name);
        }
        switch (header[156]) {
            case '0', 0 -> file(path, octal(header, 124, 12), octal(header, 100, 8));
            case '2' -> link(path, text(header, 157, 100));
            case '5' -> Files.createDirectories(path);
            default -> throw new IOException("Unknown kind of entry: " + name);
        }
    }

    private void file(Path path, long size, long mode) throws IOException {
        if (path.toString().endsWith(".a")) {
            copy(size, OutputStream.nullOutputStream());
        } else {
            Files.createDirectories(path.getParent());
            try (OutputStream out = Files.newOutputStream(path)) {
                copy(size, out);
            }
            if ((mode & 0100) != 0 && !path.toFile().setExecutable(true, true)) {
                throw new IOException("Not made executable: " + path);
            }
        }
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private void copy(long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = size;
        while (left > 0) {
            int count = tar.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    private void link(Path path, String to) throws IOException {
        Files.createDirectories(path.getParent());
        if (!path.resolveSibling(to).normalize().startsWith(target)) {
            throw new IOException("A link leaves the folder: " + path);
        }
        Files.createSymbolicLink(path, Path.of(to));
    }

    private byte[] block() throws IOException {
        byte[] block = tar.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException();
        }
        return block;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        return Long.parseLong(text(header, from, length).trim(), 8);
    }
}
