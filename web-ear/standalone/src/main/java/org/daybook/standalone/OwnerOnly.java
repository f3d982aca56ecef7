package org.daybook.standalone;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Files and folders that nobody but their owner can read. Where the file system has no such rights, it is left as is. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes {@code folder} (and its parents) unless it is there. */
    static Path folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder, "rwx------");
            }
            return folder;
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER,
                    "The folder " + folder + " cannot be made: check its parent folder, owner and free space.",
                    failed);
        }
    }

    /** Replaces {@code file} by {@code content} as one step. */
    static void write(Path file, String content) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next);
            restrict(next, "rw-------");
            Files.writeString(next, content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER,
                    "The file " + file + " cannot be written: check its owner and the free space.",
                    failed);
        }
    }

    /** Removes a folder with all that is in it; does nothing if it is not there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.DATA_FOLDER, "The folder " + folder + " cannot be removed.", failed);
        }
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
