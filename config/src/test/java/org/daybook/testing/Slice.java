package org.daybook.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An archive of whole modules for a container test, laid out as the product's own WAR: each module is a jar in
 * {@code WEB-INF/lib} with its beans, migrations and persistence unit; the tests of the module are the WAR's classes.
 */
public final class Slice {

    private static final Pattern LIBRARIES = Pattern.compile(
            "(jdbi3|geantyref|slf4j|flyway|bcprov|jollyday|biweekly|vinnie|threeten-extra|commons-(csv|io|codec)|assertj-core|byte-buddy)-.*\\.jar");

    private Slice() {}

    /**
     * An archive of these modules and of the tests.
     *
     * @param test any test of the module; it and all its neighbours go in
     * @param modules a class of each module, the platform not to be forgotten
     */
    public static WebArchive of(Class<?> test, Class<?>... modules) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "slice.war")
                .addClasses(MovableClock.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        archive.merge(module("tests.jar", origin(test)), "WEB-INF/classes");
        for (int i = 0; i < modules.length; i++) {
            archive.addAsLibrary(module("module-" + i + ".jar", origin(modules[i])));
        }
        libraries().forEach(archive::addAsLibrary);
        return archive;
    }

    private static JavaArchive module(String name, File origin) {
        if (origin.isFile()) {
            return ShrinkWrap.createFromZipFile(JavaArchive.class, origin);
        }
        return ShrinkWrap.create(ExplodedImporter.class, name)
                .importDirectory(origin)
                .as(JavaArchive.class);
    }

    private static File origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("It is not known where " + type + " comes from.", e);
        }
    }

    private static List<File> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> LIBRARIES.matcher(file.getName()).matches())
                .toList();
    }
}
