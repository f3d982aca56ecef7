package org.daybook.leave.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyGroup.Kind;
import org.junit.jupiter.api.Test;

class PolicyTimelineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void theMostSpecificPolicyInForceCounts() {
        PolicyTimeline timeline = new PolicyTimeline(List.of(
                policy(1, Kind.EVERYONE, DAY.minusYears(9), null),
                policy(2, Kind.DEPARTMENT, DAY, null),
                policy(3, Kind.LOCATION, DAY.plusDays(1), null),
                policy(4, Kind.PERSON, DAY.plusDays(2), DAY.plusDays(3))));

        assertThat(id(timeline.on(DAY.minusYears(10)))).isNull();
        assertThat(id(timeline.on(DAY.minusDays(1)))).isEqualTo(1);
        assertThat(id(timeline.on(DAY))).isEqualTo(2);
        assertThat(id(timeline.on(DAY.plusDays(1)))).isEqualTo(3);
        assertThat(id(timeline.on(DAY.plusDays(2)))).isEqualTo(4);
        assertThat(id(timeline.on(DAY.plusDays(3)))).isEqualTo(4);
        assertThat(id(timeline.on(DAY.plusDays(4)))).isEqualTo(3);
    }

    @Test
    void theNextPolicyOfAGroupTakesOverAndAnEndedOneDoesNotComeBack() {
        PolicyTimeline timeline = new PolicyTimeline(List.of(
                policy(1, Kind.EVERYONE, DAY.minusYears(1), null),
                policy(2, Kind.EVERYONE, DAY, DAY.plusDays(1)),
                policy(3, Kind.EVERYONE, DAY.plusDays(5), null)));

        assertThat(id(timeline.on(DAY.plusDays(1)))).isEqualTo(2);
        assertThat(id(timeline.on(DAY.plusDays(2)))).isNull();
        assertThat(timeline.around(DAY.plusDays(2)).id()).isEqualTo(3);
        assertThat(timeline.around(DAY.minusYears(2)).id()).isEqualTo(1);
    }

    private static LeavePolicy policy(long id, Kind kind, LocalDate from, LocalDate until) {
        return Rules.days("20").policy(id, new PolicyGroup(kind, kind == Kind.EVERYONE ? "" : "x"), from, until);
    }

    private static Long id(Optional<LeavePolicy> policy) {
        return policy.map(LeavePolicy::id).orElse(null);
    }
}
