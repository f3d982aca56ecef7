package org.daybook.leave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredFileTest {

    private static final List<String> PIECES = List.of("ab", "", "cde");

    private static StoredFile file() {
        return new StoredFile(number -> number < PIECES.size()
                ? Optional.of(PIECES.get(number).getBytes(StandardCharsets.UTF_8))
                : Optional.empty());
    }

    @Test
    void piecesAreReadAsOneFile() throws Exception {
        assertThat(new String(file().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("abcde");
    }

    @Test
    void singleBytesAreTheSame() {
        StoredFile file = file();
        StringBuilder text = new StringBuilder();
        for (int b = file.read(); b >= 0; b = file.read()) {
            text.append((char) b);
        }
        assertThat(text).hasToString("abcde");
        assertThat(file.read(new byte[1], 0, 1)).isEqualTo(-1);
        assertThat(file.read(new byte[0], 0, 0)).isZero();
    }
}
