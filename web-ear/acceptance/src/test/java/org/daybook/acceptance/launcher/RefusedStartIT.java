package org.daybook.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot succeed: one sentence, the exit code that the documentation names, and nothing left behind. */
@Tag("launcher")
class RefusedStartIT {

    @TempDir
    private Path temp;

    @Test
    void aPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertRefused(3, "The port " + port + " is in use", temp.resolve("data"), "--test", "--port", port);
        }
    }

    @Test
    void aFolderOfSomethingElse() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("documents"));
        Files.writeString(folder.resolve("thesis.txt"), "irreplaceable");

        assertRefused(4, "holds other files and no Daybook data", folder, "--port", freePort());
    }

    @Test
    void aDamagedDatabase() throws Exception {
        Path data = Files.createDirectories(temp.resolve("data"));
        Files.writeString(data.resolve("daybook.properties"), "format=1\nmode=normal\n");
        Files.createDirectories(data.resolve("postgres"));

        assertRefused(4, "is damaged (no PG_VERSION): restore it from a backup.", data, "--port", freePort());
    }

    @Test
    void aDatabaseThatIsNotThere() throws Exception {
        String port = freePort();

        assertRefused(
                5,
                "No PostgreSQL answers at 127.0.0.1:" + port,
                temp.resolve("data"),
                "--port",
                freePort(),
                "--database",
                "postgresql://daybook:secret@127.0.0.1:" + port + "/daybook");
    }

    @Test
    void aShiftedClockOverRealData() throws Exception {
        assertRefused(2, "--clock needs --demo or --test", temp.resolve("data"), "--clock", "2026-03-01T09:00:00Z");
    }

    private static String freePort() throws IOException {
        return String.valueOf(Launch.freePort());
    }

    private static void assertRefused(int exitCode, String sentence, Path data, String... arguments)
            throws IOException, InterruptedException {
        try (var launch = Launch.of(data, arguments)) {
            assertThat(launch.exitCode()).isEqualTo(exitCode);
            assertThat(launch.output().lines().filter(line -> line.startsWith("Daybook: ")))
                    .singleElement()
                    .asString()
                    .contains(sentence);
            assertThat(launch.output()).doesNotContain("Exception", "\tat ");
        }
    }
}
