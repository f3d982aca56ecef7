package org.daybook.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;

/** How code uses the server. Most of these rules come from something that was seen to fail on Payara. */
final class ContainerRules {

    private ContainerRules() {}

    static List<ArchRule> of(Product product) {
        return List.of(
                sessionBeansCanBeMade(),
                sessionBeansArePlain(),
                observersAreSessionBeans(product),
                eventsAreRecords(product),
                timersAreTicks(),
                timersGoOn(),
                timersHoldNoTransaction(),
                exceptionsRollBack(product),
                entitiesAreVersioned(),
                entitiesStayAtHome(),
                entityManagersStayInRepositories());
    }

    private static ArchRule sessionBeansCanBeMade() {
        return classes()
                .that(Conditions.ARE_SESSION_BEANS)
                .should(Conditions.BE_PUBLIC_WITH_A_PUBLIC_CONSTRUCTOR_WITHOUT_PARAMETERS)
                .because("the container makes a subclass of a session bean, which fails otherwise, in the EAR only");
    }

    private static ArchRule sessionBeansArePlain() {
        return noClasses()
                .that(Conditions.ARE_SESSION_BEANS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.annotation.security..", "org.eclipse.microprofile.faulttolerance..")
                .because("security annotations on session beans do not see our own sign-in, and a retry inside a"
                        + " session bean would run in the transaction that has just failed");
    }

    private static ArchRule observersAreSessionBeans(Product product) {
        return methods()
                .that(Conditions.OBSERVE_AN_EVENT)
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(product.inModules())
                .should()
                .beDeclaredInClassesThat(Conditions.ARE_SESSION_BEANS)
                .allowEmptyShould(true)
                .because("an observer is called from another module, where a plain CDI bean cannot find its"
                        + " persistence unit");
    }

    private static ArchRule eventsAreRecords(Product product) {
        return methods()
                .that(Conditions.OBSERVE_AN_EVENT)
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(product.inServer())
                .should(Conditions.OBSERVE_A_RECORD)
                .allowEmptyShould(true)
                .because("an event is a fact that happened: ids, dates and amounts, which nobody can change any more");
    }

    private static ArchRule timersAreTicks() {
        return methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(Conditions.NOT_BE_PERSISTENT_TIMERS)
                .allowEmptyShould(true)
                .because("persistent timers are not coordinated between nodes and are lost with the node that had them;"
                        + " ticks on every node take a lease instead");
    }

    private static ArchRule timersGoOn() {
        return methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(Conditions.OUTLIVE_FAILURES)
                .allowEmptyShould(true)
                .because("the server gives up a timer for good that fails twice in a row");
    }

    private static ArchRule timersHoldNoTransaction() {
        return methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(Conditions.MANAGE_THEIR_OWN_TRANSACTIONS)
                .allowEmptyShould(true)
                .because("Payara runs ticks in a transaction whatever attribute their class has, and a lease that is "
                        + "taken in it is no lease until the tick has ended");
    }

    private static ArchRule exceptionsRollBack(Product product) {
        return classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .and()
                .resideInAnyPackage(product.inModules())
                .or()
                .areAssignableTo(RuntimeException.class)
                .and()
                .resideInAPackage(product.in("platform"))
                .should(Conditions.BE_APPLICATION_EXCEPTIONS_THAT_ROLL_BACK)
                .allowEmptyShould(true)
                .because("any other exception reaches the caller of a session bean wrapped, and the edge cannot tell"
                        + " a broken rule from a broken server");
    }

    private static ArchRule entitiesAreVersioned() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(Conditions.HAVE_A_VERSION)
                .because("without a version the second of two changes silently undoes the first");
    }

    private static ArchRule entitiesStayAtHome() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(Conditions.BE_USED_IN_THEIR_OWN_PACKAGE_ONLY)
                .because("an aggregate guards itself; others, and JSON above all, get views made from it");
    }

    private static ArchRule entityManagersStayInRepositories() {
        return fields().that()
                .haveRawType(EntityManager.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .because("queries scattered over the code cannot be found when a table changes");
    }
}
