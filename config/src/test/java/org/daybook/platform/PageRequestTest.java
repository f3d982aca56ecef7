package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void asksForFiftyFromTheStartUnlessTold() {
        assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(50, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 199, 200})
    void takesAnyLimitUpToTwoHundred(int limit) {
        PageRequest page = PageRequest.of(limit, Cursor.of(7).encode());

        assertThat(page).isEqualTo(new PageRequest(limit, Cursor.of(7)));
        assertThat(page.fetchSize()).isEqualTo(limit + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void refusesAnyOtherLimit(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
            assertThat(violation.violations().get(0).pointer()).isEqualTo("/limit");
        });
    }

    @Test
    void refusesACursorOfItsOwnMaking() {
        assertThatThrownBy(() -> PageRequest.of(10, "nonsense"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(CommonProblem.INVALID_CURSOR));
    }
}
