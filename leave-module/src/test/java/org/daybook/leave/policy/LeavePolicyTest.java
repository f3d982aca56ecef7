package org.daybook.leave.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavePolicyTest {

    @ParameterizedTest(name = "{0} levels, the second above {1} days: {2} days need {3}")
    @CsvSource({
        "0, , 30, 0",
        "1, , 30, 1",
        "2, , 0.5, 2",
        "2, 10, 10, 1",
        "2, 10, 10.0000, 1",
        "2, 10, 10.5, 2",
        "2, 0, 0.5, 2"
    })
    void levelsOfApprovalFollowFromWhatTheLeaveCosts(int levels, String above, BigDecimal days, int expected) {
        LeavePolicy policy = Rules.days("25").approvedIn(levels, above).policy();

        assertThat(policy.levelsFor(days)).isEqualTo(expected);
    }
}
