package org.daybook.acceptance.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;

/** What no code does, wherever it is. */
final class CodeRules {

    private CodeRules() {}

    static List<ArchRule> of(Product product) {
        return List.of(
                timeComesFromTheClock(product),
                clocksAreInjected(product),
                noSessions(),
                noConsole(product),
                noStackTraces(),
                httpStaysInTheWeb(product),
                noPersistenceInTheWeb(product),
                mailIsKnownToOneClass(product),
                policiesAreOrdinaryJava(product),
                noPayara(product),
                noEmptyNames());
    }

    private static ArchRule timeComesFromTheClock(Product product) {
        return noClasses()
                .that()
                .resideInAnyPackage(product.inServer())
                .should()
                .callMethodWhere(are(Conditions.ASKING_THE_MACHINE_FOR_THE_TIME))
                .orShould()
                .callConstructor(Date.class)
                .because("business time comes from the injected Clock, in the company's zone, and can be set by tests;"
                        + " everything else takes the database's time");
    }

    private static ArchRule clocksAreInjected(Product product) {
        return noClasses()
                .that()
                .resideInAnyPackage(product.inServer())
                .and()
                .doNotHaveSimpleName("BusinessClock")
                .should()
                .callMethodWhere(are(Conditions.MAKING_A_SYSTEM_CLOCK))
                .because("there is one business clock, so that all of a node agrees on what day it is");
    }

    private static ArchRule noSessions() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleName("HttpSession")
                .because("nodes hold no state: any of them may die at any time");
    }

    private static ArchRule noConsole(Product product) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(product.in("standalone"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what goes to the console is not a log record; only the launcher speaks to a person there");
    }

    private static ArchRule noStackTraces() {
        return noClasses()
                .should()
                .callMethodWhere(are(Conditions.PRINTING_A_STACK_TRACE))
                .because("a trace is logged once, with the incident it belongs to");
    }

    private static ArchRule httpStaysInTheWeb(Product product) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(product.in("web"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .because("business code that knows statuses and headers can only be used over HTTP");
    }

    private static ArchRule noPersistenceInTheWeb(Product product) {
        return noClasses()
                .that()
                .resideInAPackage(product.in("web"))
                .should()
                .dependOnClassesThat(Conditions.STORE_THINGS)
                .because("a resource converts, authorises and returns views; it decides and stores nothing");
    }

    private static ArchRule mailIsKnownToOneClass(Product product) {
        return noClasses()
                .that()
                .resideInAPackage(product.root() + "..")
                .and()
                .doNotHaveSimpleName("MailServer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..")
                .because(
                        "mail leaves through the outbox and one class, behind which time limits and faults are dealt with");
    }

    private static ArchRule policiesAreOrdinaryJava(Product product) {
        return noClasses()
                .that()
                .resideInAnyPackage(product.inModules())
                .and()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "javax.sql..", "java.sql..", "org.jdbi..")
                .because("a rule is tested with new and read without knowing the container");
    }

    private static ArchRule noPayara(Product product) {
        return noClasses()
                .that()
                .resideInAnyPackage(product.inServer())
                .and()
                .doNotHaveSimpleName("NoRepetition")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fish.payara..",
                        "org.glassfish..",
                        "com.sun..",
                        "sun..",
                        "org.eclipse.persistence..",
                        "com.hazelcast..")
                .because("Payara 6 gets no more fixes: the next server must be a small step; only NoRepetition, which"
                        + " another JPA provider would not need, knows EclipseLink");
    }

    private static ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|(?<!Data)Base)(\\$.*)?")
                .because("such a name says how a class is built and not what it is for");
    }
}
