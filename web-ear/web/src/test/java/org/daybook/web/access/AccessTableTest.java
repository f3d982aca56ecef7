package org.daybook.web.access;

import static org.assertj.core.api.Assertions.assertThat;

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
}
