package org.daybook.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which module may know which, and what each of them shows. */
final class ModuleRules {

    /** Who is known to whom; whatever is not named here is a stranger. */
    private static final Map<String, Set<String>> KNOWS = new TreeMap<>(Map.of(
            "platform", Set.of(),
            "employee", Set.of("platform"),
            "leave", Set.of("platform", "employee"),
            "reporting", Set.of("platform", "employee", "leave"),
            "web", Set.of("platform", "employee", "leave", "reporting"),
            "standalone", Set.of()));

    private ModuleRules() {}

    static List<ArchRule> of(Product product) {
        List<ArchRule> rules = new ArrayList<>();
        KNOWS.forEach((module, known) -> rules.add(arrows(product, module, known)));
        Product.MODULES.forEach(module -> rules.add(apiOnly(product, module)));
        Stream.concat(Product.MODULES.stream(), Stream.of("web"))
                .forEach(module -> rules.add(noCycles(product, module)));
        rules.add(hidden(product));
        rules.add(apiShape(product));
        rules.add(apiImplementations(product));
        rules.add(interfaces(product));
        return rules;
    }

    private static ArchRule arrows(Product product, String module, Set<String> known) {
        String[] strangers = KNOWS.keySet().stream()
                .filter(other -> !other.equals(module) && !known.contains(other))
                .map(product::in)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(product.in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(strangers)
                .allowEmptyShould(true)
                .because("questions go down (web, reporting, leave, employee, platform) and facts come up as events;"
                        + " an arrow back would weld two modules together, and the launcher runs beside them all");
    }

    private static ArchRule apiOnly(Product product, String module) {
        return noClasses()
                .that()
                .resideInAPackage(product.root() + "..")
                .and()
                .resideOutsideOfPackage(product.in(module))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(product.below(module))
                .because("the root package of " + module + " is its API; what is below it may change any day");
    }

    private static ArchRule noCycles(Product product, String module) {
        return slices().matching(product.root() + "." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("features that know each other in a circle are one feature and can only be read as one");
    }

    private static ArchRule hidden(Product product) {
        return classes()
                .that()
                .resideInAnyPackage(Stream.concat(Product.MODULES.stream(), Stream.of("web"))
                        .map(product::below)
                        .toArray(String[]::new))
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(Conditions.BE_NEEDED_BY_ANOTHER_PACKAGE_OR_THE_CONTAINER)
                .because("what nobody else uses is package-private, so that it can be changed without asking");
    }

    private static ArchRule apiShape(Product product) {
        return classes()
                .that()
                .resideInAnyPackage(product.apis())
                .and()
                .areTopLevelClasses()
                .should(Conditions.BE_AN_INTERFACE_A_VALUE_OR_A_SESSION_BEAN)
                .because(
                        "modules exchange questions, values and facts; an object with a life of its own stays at home");
    }

    private static ArchRule apiImplementations(Product product) {
        return classes()
                .that(Conditions.implementAnInterfaceIn(product.apis()))
                .should()
                .beAnnotatedWith(Stateless.class)
                .because("a plain CDI bean that is called from the WAR of an EAR cannot find its persistence unit,"
                        + " and a session bean starts the transaction");
    }

    private static ArchRule interfaces(Product product) {
        return classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .resideOutsideOfPackages(product.apis())
                .should(Conditions.NOT_HAVE_EXACTLY_ONE_IMPLEMENTATION)
                .allowEmptyShould(true)
                .because("an interface with one implementation says everything twice; only a module's API is worth it");
    }
}
