package org.daybook.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the modules of a product are: of Daybook, or of the broken example.
 *
 * @param root the package above all modules
 */
record Product(String root) {

    /** The modules with business in them. */
    static final List<String> MODULES = List.of("employee", "leave", "reporting");

    static final Product DAYBOOK = new Product("org.daybook");
    static final Product BROKEN = new Product("org.daybook.acceptance.architecture.broken");

    /** The launcher is no library of these tests, so its classes are read where they were built. */
    private static final Path LAUNCHER = Path.of("..", "standalone", "target", "classes");

    /** Package pattern of everything in a module. */
    String in(String module) {
        return root + "." + module + "..";
    }

    /** Package pattern of a module's features: all but its root package. */
    String below(String module) {
        return root + "." + module + ".*..";
    }

    /** The package that is a module's API. */
    String api(String module) {
        return root + "." + module;
    }

    /** Package patterns of the platform, the modules and the web, which run in the server. */
    String[] inServer() {
        return Stream.concat(Stream.of("platform", "web"), MODULES.stream())
                .map(this::in)
                .toArray(String[]::new);
    }

    String[] inModules() {
        return MODULES.stream().map(this::in).toArray(String[]::new);
    }

    String[] apis() {
        return MODULES.stream().map(this::api).toArray(String[]::new);
    }

    JavaClasses classes() {
        if (equals(BROKEN)) {
            return new ClassFileImporter().importPackages(root);
        }
        if (!Files.isDirectory(LAUNCHER)) {
            throw new IllegalStateException("Build the launcher first; there is no " + LAUNCHER.toAbsolutePath() + ".");
        }
        Collection<Location> locations = new HashSet<>(Locations.ofPackage(root));
        locations.add(Location.of(LAUNCHER));
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importLocations(locations);
    }
}
