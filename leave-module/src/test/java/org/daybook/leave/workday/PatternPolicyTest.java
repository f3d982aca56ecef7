package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.daybook.leave.DefineWorkPattern;
import org.daybook.leave.WorkWeek;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;

class PatternPolicyTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final WorkWeek WEEK = week(240);

    @Test
    void theFirstWeekBeginsOnAMonday() {
        WorkPattern pattern = PatternPolicy.check(new DefineWorkPattern("Two", WEDNESDAY, List.of(WEEK, week(0)), 1));

        assertThat(pattern.anchor()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(pattern.mornings()).hasSize(14);
    }

    @Test
    void allThatIsWrongIsTold() {
        assertThat(refused(new DefineWorkPattern(" ", null, List.of(WEEK, week(721)), 1)))
                .containsExactly("/name", "/firstWeekOf", "/weeks/1");
        assertThat(refused(new DefineWorkPattern("A", null, List.of(), 1))).containsExactly("/weeks");
        assertThat(refused(new DefineWorkPattern("A", null, null, 1))).containsExactly("/weeks");
        assertThat(refused(new DefineWorkPattern("A", WEDNESDAY, Collections.nCopies(54, WEEK), 1)))
                .containsExactly("/weeks");
        assertThat(refused(new DefineWorkPattern("A", null, List.of(week(0)), 1)))
                .containsExactly("/weeks");
        assertThat(refused(new DefineWorkPattern("A", null, List.of(new WorkWeek(List.of(1), null)), 1)))
                .containsExactly("/weeks/0");
    }

    private static List<String> refused(DefineWorkPattern command) {
        return catchThrowableOfType(RuleViolation.class, () -> PatternPolicy.check(command)).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    private static WorkWeek week(int minutes) {
        return new WorkWeek(Collections.nCopies(7, minutes), Collections.nCopies(7, minutes));
    }
}
