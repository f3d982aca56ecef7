package org.daybook.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which one Daybook keeps everything: {@code postgres/} (the data), {@code logs/}, {@code runtime/} (what
 * the jar carries, unpacked), {@code mail/} (of a demo), {@code daybook.properties} (what the folder is), {@code
 * secrets.properties} (passwords and the key of what is sealed in the database), {@code run.properties} (the processes of
 * the current start). Only its owner can read it, and only one Daybook at a time uses it.
 */
final class DataFolder implements AutoCloseable {

    private static final String FORMAT = "1";
    private static final String SECRET = "secret";

    private final Path root;
    private final FileChannel lockFile;
    private final PropertyFile record;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
        this.record = new PropertyFile(root.resolve("daybook.properties"));
    }

    /**
     * Makes the folder if it is missing, and takes it for this process until {@link #close()}.
     *
     * @throws Refusal if it cannot be written, belongs to something else or to another mode, or is in use
     */
    static DataFolder open(Path folder, Mode mode) {
        Path root = folder.toAbsolutePath().normalize();
        boolean fresh = prepare(root);
        DataFolder opened = new DataFolder(root, lock(root));
        try {
            opened.checkRecord(mode, fresh);
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
        return opened;
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path logs() {
        return OwnerOnly.folder(root.resolve("logs"));
    }

    /** The mails that a demo has caught. */
    Path mail() {
        return root.resolve("mail");
    }

    Path runtime() {
        return OwnerOnly.folder(root.resolve("runtime"));
    }

    PropertyFile secrets() {
        return new PropertyFile(root.resolve("secrets.properties"));
    }

    /** What the application seals the secrets in its database with; made once. */
    String secret() {
        return secrets().get(SECRET).orElseGet(() -> {
            String made = RandomText.secret();
            secrets().put(SECRET, made);
            return made;
        });
    }

    PropertyFile run() {
        return new PropertyFile(root.resolve("run.properties"));
    }

    /** What was noted about this folder, such as whether the demo company is in it. */
    Optional<String> noted(String key) {
        return record.get(key);
    }

    void note(String key, String value) {
        record.put(key, value);
    }

    /** Lets another Daybook use the folder. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException unimportant) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER, "The lock of " + root + " could not be released.", unimportant);
        }
    }

    private static boolean prepare(Path root) {
        try {
            OwnerOnly.folder(root);
            if (!Files.isWritable(root)) {
                throw new Refusal(
                        Refusal.Reason.DATA_FOLDER, "The data folder " + root + " cannot be written: check its owner.");
            }
            return isEmpty(root);
        } catch (FileAlreadyExistsException isAFile) {
            throw new Refusal(Refusal.Reason.DATA_FOLDER, "The data folder " + root + " is a file.", isAFile);
        } catch (IOException failed) {
            throw unwritable(root, failed);
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path root) {
        Path file = root.resolve("daybook.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal(
                        Refusal.Reason.DATA_FOLDER,
                        "Another Daybook is running on the data folder " + root
                                + ": stop it, or name another folder with --data.");
            }
            return channel;
        } catch (IOException failed) {
            throw unwritable(root, failed);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void checkRecord(Mode mode, boolean fresh) {
        if (record.get("format").isEmpty()) {
            if (!fresh) {
                throw new Refusal(
                        Refusal.Reason.DATA_FOLDER,
                        "The folder " + root
                                + " holds other files and no Daybook data: name an empty one with --data.");
            }
            record.put("mode", mode.key());
            record.put("format", FORMAT);
        }
        if (!record.get("format").equals(Optional.of(FORMAT))) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER, "The data folder " + root + " was written by a newer Daybook.");
        }
        String kept = record.get("mode").orElse(mode.key());
        if (!kept.equals(mode.key())) {
            throw new Refusal(
                    Refusal.Reason.DATA_FOLDER,
                    "The data folder " + root + " is for '" + kept + "', but this start has " + mode.flag()
                            + ": name another folder with --data.");
        }
    }

    private static Refusal unwritable(Path root, IOException cause) {
        return new Refusal(
                Refusal.Reason.DATA_FOLDER,
                "The data folder " + root
                        + " cannot be made or written: check its parent folder, owner and free space.",
                cause);
    }
}
