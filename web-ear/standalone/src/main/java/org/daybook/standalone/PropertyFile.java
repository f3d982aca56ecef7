package org.daybook.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A small file of names and values in the data folder, readable by its owner only. Each change is one step. */
record PropertyFile(Path path) {

    /** Empty if the file or the name is missing. */
    Optional<String> get(String key) {
        return Optional.ofNullable(read().getProperty(key));
    }

    void put(String key, String value) {
        Properties values = read();
        values.setProperty(key, value);
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        OwnerOnly.write(path, text.toString());
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    private Properties read() {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (NoSuchFileException notYet) {
            return values;
        } catch (IOException | IllegalArgumentException failed) {
            throw damaged(failed);
        }
        return values;
    }

    private Refusal damaged(Exception cause) {
        return new Refusal(
                Refusal.Reason.DATA_FOLDER, "The file " + path + " cannot be read: restore it from a backup.", cause);
    }
}
