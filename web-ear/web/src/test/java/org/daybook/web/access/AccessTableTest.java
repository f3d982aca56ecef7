package org.daybook.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.web.ApiApplication;
import org.junit.jupiter.api.Test;

class AccessTableTest {

    @Test
    void hasEveryEndpointOnceAndNoOther() {
        List<String> endpoints = ApiApplication.RESOURCES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()).map(method -> Endpoint.of(type, method)))
                .filter(Objects::nonNull)
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .toList();

        assertThat(AccessTable.RULES.stream().map(rule -> rule.method() + " " + rule.path()))
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void refusesWhatIsNotInIt() {
        assertThat(AccessTable.find("DELETE", "/leave-types")).isEmpty();
    }

    @Test
    void everyLineAnswersEveryViewer() {
        assertThat(AccessTable.RULES)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.verdicts()).containsOnlyKeys(Viewer.values()));
    }

    @Test
    void nobodyIsBothToSignInAndKnown() {
        assertThat(AccessTable.RULES).allSatisfy(rule -> {
            assertThat(rule.verdict(Viewer.ANONYMOUS)).isIn(Verdict.YES, Verdict.SIGN_IN);
            assertThat(rule.verdicts().entrySet())
                    .filteredOn(cell -> cell.getValue() == Verdict.SIGN_IN)
                    .allMatch(cell -> cell.getKey() == Viewer.ANONYMOUS);
        });
    }

    @Test
    void doesNotTellManagersApartAboutAPerson() {
        assertThatThrownBy(() -> Rule.of("GET /employees/{id}/balance 401 yes yes 404 404 yes yes yes 403"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void auditorsChangeNothing() {
        assertThat(AccessTable.RULES)
                .filteredOn(rule -> !"GET".equals(rule.method()) && rule.hasSubject())
                .allMatch(rule -> !rule.verdict(Viewer.AUDITOR).passes());
    }

    @Test
    void serviceAccountsReadWithReadingScopesOnly() {
        assertThat(AccessTable.RULES)
                .filteredOn(rule -> rule.scope() != null)
                .allMatch(rule ->
                        "GET".equals(rule.method()) == rule.scope().text().startsWith("read:"));
    }
}
