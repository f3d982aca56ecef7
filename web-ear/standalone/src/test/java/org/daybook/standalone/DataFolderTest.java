package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temp;

    @Test
    void aNewFolderIsReadableByItsOwnerOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), Mode.NORMAL)) {
            folder.secrets().put("postgres", "x");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.secrets().path())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theSecretIsMadeOnce() {
        Path path = temp.resolve("data");
        String secret;
        try (DataFolder first = DataFolder.open(path, Mode.NORMAL)) {
            secret = first.secret();
            assertThat(secret).hasSizeGreaterThanOrEqualTo(32).isEqualTo(first.secret());
        }
        try (DataFolder second = DataFolder.open(path, Mode.NORMAL)) {
            assertThat(second.secret()).isEqualTo(secret);
        }
    }

    @Test
    void twoDaybooksDoNotShareAFolder() {
        try (DataFolder first = DataFolder.open(temp.resolve("data"), Mode.NORMAL)) {
            assertThatThrownBy(() -> DataFolder.open(first.root(), Mode.NORMAL))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another Daybook");
        }
    }

    @Test
    void aClosedFolderCanBeOpenedAgainAndRemembers() {
        Path path = temp.resolve("data");
        try (DataFolder first = DataFolder.open(path, Mode.DEMO)) {
            first.note("demo", "done");
        }
        try (DataFolder second = DataFolder.open(path, Mode.DEMO)) {
            assertThat(second.noted("demo")).contains("done");
        }
    }

    @Test
    void realDataIsNotOpenedByADemonstration() {
        Path path = temp.resolve("data");
        DataFolder.open(path, Mode.NORMAL).close();

        assertThatThrownBy(() -> DataFolder.open(path, Mode.DEMO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'normal'");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(temp.resolve("thesis.txt"), "irreplaceable");

        assertThatThrownBy(() -> DataFolder.open(temp, Mode.NORMAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("other files");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file, Mode.NORMAL)).isInstanceOf(Refusal.class);
    }
}
