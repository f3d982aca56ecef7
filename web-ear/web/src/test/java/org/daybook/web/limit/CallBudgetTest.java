package org.daybook.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.daybook.web.limit.CallBudget.Left;
import org.junit.jupiter.api.Test;

class CallBudgetTest {

    private static final long NOON = 12 * 3600;

    private final CallBudget budget = new CallBudget(3, Duration.ofHours(1));

    @Test
    void tellsWhatIsLeftAndWhenThereIsMore() {
        assertThat(budget.take("a", NOON + 600)).isEqualTo(new Left(3, 2, 3000, 3600));
        assertThat(budget.take("a", NOON + 601)).isEqualTo(new Left(3, 1, 2999, 3600));
    }

    @Test
    void isExceededByTheCallAfterTheLast() {
        for (int i = 0; i < 3; i++) {
            assertThat(budget.take("a", NOON).isExceeded()).isFalse();
        }

        assertThat(budget.take("a", NOON).isExceeded()).isTrue();
        assertThat(budget.take("a", NOON + 3599).left()).isEqualTo(-1);
        assertThat(budget.take("a", NOON + 3600).left()).isEqualTo(2);
    }

    @Test
    void isEachCallersOwn() {
        for (int i = 0; i < 4; i++) {
            budget.take("a", NOON);
        }

        assertThat(budget.take("b", NOON).isExceeded()).isFalse();
    }

    @Test
    void forgetsWhoWasNotSeenForLongestWhenThereAreTooMany() {
        budget.take("first", NOON);
        for (int i = 0; i < 50_000; i++) {
            budget.take("caller " + i, NOON);
        }

        assertThat(budget.take("caller 49999", NOON).left()).isEqualTo(1);
        assertThat(budget.take("first", NOON).left()).isEqualTo(2);
    }
}
