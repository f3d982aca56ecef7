package org.daybook.acceptance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Converter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.daybook.platform.OutlivesFailures;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules look at. */
final class Conditions {

    private static final List<Class<? extends Annotation>> SESSION_BEANS =
            List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

    /** Marks of types that others reach by reflection: a specification's, and the forms of JSON. */
    private static final List<Class<? extends Annotation>> MADE_BY_THE_CONTAINER =
            List.of(Converter.class, Path.class, ApplicationPath.class, Provider.class, Schema.class);

    /** Types that a descriptor or a tool names and makes. */
    private static final List<Class<?>> MADE_BY_NAME =
            List.of(Servlet.class, Filter.class, HealthCheck.class, OASFilter.class);

    static final DescribedPredicate<JavaClass> ARE_SESSION_BEANS =
            predicate("are session beans", type -> isAnnotated(type, SESSION_BEANS));

    static final DescribedPredicate<JavaMethod> OBSERVE_AN_EVENT = predicate(
            "observe an event",
            method -> method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)));

    static final DescribedPredicate<JavaMethodCall> ASKING_THE_MACHINE_FOR_THE_TIME =
            predicate("asking the machine for the time", Conditions::asksTheMachine);

    static final DescribedPredicate<JavaMethodCall> PRINTING_A_STACK_TRACE = predicate(
            "printing a stack trace",
            call -> call.getName().equals("printStackTrace")
                    && call.getTargetOwner().isAssignableTo(Throwable.class));

    static final DescribedPredicate<JavaClass> STORE_THINGS = predicate(
            "store things",
            type -> type.getPackageName().startsWith("jakarta.persistence")
                    && !type.isAssignableTo(PersistenceException.class));

    static final DescribedPredicate<JavaMethodCall> MAKING_A_SYSTEM_CLOCK = predicate(
            "making a system clock",
            call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                    && !List.of("fixed", "offset").contains(call.getName())
                    && call.getTarget().resolveMember().stream()
                            .anyMatch(method -> method.getModifiers().contains(JavaModifier.STATIC)));

    static final ArchCondition<JavaClass> BE_NEEDED_BY_ANOTHER_PACKAGE_OR_THE_CONTAINER = condition(
            "be needed by another package or by the container",
            type -> isAnnotated(type, SESSION_BEANS)
                    || isAnnotated(type, MADE_BY_THE_CONTAINER)
                    || MADE_BY_NAME.stream().anyMatch(type::isAssignableTo)
                    || type.getDirectDependenciesToSelf().stream()
                            .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage())));

    static final ArchCondition<JavaClass> BE_AN_INTERFACE_A_VALUE_OR_A_SESSION_BEAN = condition(
            "be an interface, a record, an enum or a session bean",
            type -> type.isInterface() || type.isRecord() || type.isEnum() || isAnnotated(type, SESSION_BEANS));

    static final ArchCondition<JavaClass> NOT_HAVE_EXACTLY_ONE_IMPLEMENTATION = condition(
            "not have exactly one implementation",
            type -> type.getAllSubclasses().stream()
                            .filter(other -> !other.isInterface())
                            .count()
                    != 1);

    static final ArchCondition<JavaClass> BE_PUBLIC_WITH_A_PUBLIC_CONSTRUCTOR_WITHOUT_PARAMETERS = condition(
            "be public with a public constructor without parameters",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.tryGetConstructor()
                            .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                            .isPresent());

    static final ArchCondition<JavaClass> BE_APPLICATION_EXCEPTIONS_THAT_ROLL_BACK = condition(
            "be application exceptions that roll back",
            type -> type.tryGetAnnotationOfType(ApplicationException.class)
                    .filter(kind -> kind.rollback() && kind.inherited())
                    .isPresent());

    static final ArchCondition<JavaClass> HAVE_A_VERSION = condition(
            "have a version",
            type -> type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class)));

    static final ArchCondition<JavaClass> BE_USED_IN_THEIR_OWN_PACKAGE_ONLY = condition(
            "be package-private and used in their own package only",
            type -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.getDirectDependenciesToSelf().stream()
                            .allMatch(use -> use.getOriginClass().getPackage().equals(type.getPackage())));

    static final ArchCondition<JavaMethod> OBSERVE_A_RECORD = condition(
            "observe a record",
            method -> method.getParameters().stream()
                    .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
                    .allMatch(parameter -> parameter.getRawType().isAssignableTo(Record.class)
                            || parameter.getAnnotations().size() > 1));

    static final ArchCondition<JavaMethod> NOT_BE_PERSISTENT_TIMERS = condition(
            "not be persistent timers",
            method -> !method.getAnnotationOfType(Schedule.class).persistent());

    static final ArchCondition<JavaMethod> OUTLIVE_FAILURES = condition(
            "have the interceptor that lets no failure out",
            method -> method.getOwner()
                    .tryGetAnnotationOfType(Interceptors.class)
                    .filter(list -> Arrays.asList(list.value()).contains(OutlivesFailures.class))
                    .isPresent());

    static final ArchCondition<JavaMethod> MANAGE_THEIR_OWN_TRANSACTIONS = condition(
            "manage their own transactions",
            method -> method.getOwner()
                    .tryGetAnnotationOfType(TransactionManagement.class)
                    .filter(management -> management.value() == TransactionManagementType.BEAN)
                    .isPresent());

    private Conditions() {}

    static DescribedPredicate<JavaClass> implementAnInterfaceIn(String... packages) {
        List<String> apis = Arrays.asList(packages);
        return predicate(
                "implement an interface of a module's API",
                type -> type.getRawInterfaces().stream().anyMatch(api -> apis.contains(api.getPackageName())));
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean now = owner.getPackageName().startsWith("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    private static boolean isAnnotated(JavaClass type, List<Class<? extends Annotation>> annotations) {
        return annotations.stream().anyMatch(type::isAnnotatedWith);
    }

    private static <T> DescribedPredicate<T> predicate(String description, Predicate<T> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static <T> ArchCondition<T> condition(String description, Predicate<T> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean fine = test.test(item);
                events.add(new SimpleConditionEvent(item, fine, item + (fine ? " does " : " does not ") + description));
            }
        };
    }
}
