package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarXzTest {

    @TempDir
    private Path temp;

    @Test
    void filesLinksAndRightsAreRestored() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        entry(tar, "bin/program", '0', "755", "", "run");
        entry(tar, "lib/real.so.1", '0', "644", "", "library");
        entry(tar, "lib/alias.so", '2', "777", "real.so.1", "");
        entry(tar, "lib/static.a", '0', "644", "", "not needed");

        TarXz.unpack(compressed(tar), temp);

        assertThat(temp.resolve("bin/program")).hasContent("run").isExecutable();
        assertThat(temp.resolve("lib/alias.so")).isSymbolicLink().hasContent("library");
        assertThat(temp.resolve("lib/static.a")).doesNotExist();
    }

    @Test
    void anEntryCannotLeaveTheFolder() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        entry(tar, "../outside", '0', "644", "", "x");

        assertThatThrownBy(() -> TarXz.unpack(compressed(tar), temp.resolve("inside")))
                .isInstanceOf(IOException.class);
        assertThat(Files.exists(temp.resolve("outside"))).isFalse();
    }

    private static void entry(
            ByteArrayOutputStream tar, String name, char kind, String mode, String link, String content) {
        byte[] block = new byte[512];
        put(block, 0, name);
        put(block, 100, mode);
        put(block, 124, Integer.toOctalString(content.length()));
        block[156] = (byte) kind;
        put(block, 157, link);
        tar.writeBytes(block);
        if (!content.isEmpty()) {
            byte[] data = new byte[512];
            put(data, 0, content);
            tar.writeBytes(data);
        }
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private static ByteArrayInputStream compressed(ByteArrayOutputStream tar) throws IOException {
        tar.writeBytes(new byte[1024]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(out, new LZMA2Options(0))) {
            xz.write(tar.toByteArray());
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
