package org.daybook.web.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.web.mail.shown.Caught;

/** The mails of a demo, one file each, named so that later ones sort after earlier ones. */
final class DemoFolder {

    private static final int MOST = 100;
    private static final String ENDING = ".eml";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** The newest ones whose recipient has this text in name or address. */
    List<Caught> newest(String to) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String wanted = to.toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .map(name -> read(name.substring(0, name.length() - ENDING.length())))
                    .filter(caught ->
                            caught.mail().to().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(MOST)
                    .toList();
        }
    }

    /** Only names that are like those of the files here lead to one. */
    Optional<Caught> find(String name) {
        boolean here = name.matches("[0-9]{1,20}(-[0-9]{1,10})?") && Files.isRegularFile(folder.resolve(name + ENDING));
        return here ? Optional.of(read(name)) : Optional.empty();
    }

    private Caught read(String name) {
        try (InputStream file = Files.newInputStream(folder.resolve(name + ENDING))) {
            return new Caught(name, MailServer.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
