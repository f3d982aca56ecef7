package org.daybook.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static List<ArchRule> rules(Product product) {
        return Stream.of(ModuleRules.of(product), ContainerRules.of(product), CodeRules.of(product))
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        JavaClasses classes = Product.DAYBOOK.classes();
        return rules(Product.DAYBOOK).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** A rule that nothing can break protects nothing. */
    @TestFactory
    Stream<DynamicTest> everyRuleCanBeBroken() {
        JavaClasses classes = Product.BROKEN.classes();
        return rules(Product.BROKEN).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(classes).hasViolation()).isTrue()));
    }
}
