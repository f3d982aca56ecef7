package org.daybook.leave.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.leave.DefineWorkPattern;
import org.daybook.leave.WorkWeek;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What makes a new work pattern acceptable: 1 to 53 weeks of seven days, in which somebody works at all. */
final class PatternPolicy {

    private static final int MOST_WEEKS = 53;
    private static final int NAME_LENGTH = 100;
    private static final int DAYS = 7;
    private static final int HALF_DAY = 12 * 60;

    private PatternPolicy() {}

    /** @throws RuleViolation {@code validation-failed} */
    static WorkPattern check(DefineWorkPattern command) {
        List<Violation> violations = new ArrayList<>();
        String name = command.name();
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
            violations.add(invalid("name", "Give it a name of at most 100 characters."));
        }
        List<WorkWeek> weeks = command.weeks() == null ? List.of() : command.weeks();
        if (weeks.isEmpty() || weeks.size() > MOST_WEEKS) {
            violations.add(invalid("weeks", "Give 1 to 53 weeks."));
        } else if (weeks.size() > 1 && command.firstWeekOf() == null) {
            violations.add(invalid("firstWeekOf", "Say which week is the first of those that alternate."));
        }
        for (int i = 0; i < weeks.size(); i++) {
            if (!isWeek(weeks.get(i))) {
                violations.add(invalid(
                        "weeks/" + i, "Give seven mornings and seven afternoons of 0 to 720 minutes, Monday first."));
            }
        }
        if (violations.isEmpty() && minutes(weeks).allMatch(minutes -> minutes == 0)) {
            violations.add(invalid("weeks", "Nobody works in this pattern."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
        return pattern(command);
    }

    private static WorkPattern pattern(DefineWorkPattern command) {
        LocalDate first = Objects.requireNonNullElse(command.firstWeekOf(), WorkPattern.MONDAY_TO_FRIDAY.anchor());
        return new WorkPattern(
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                command.weeks().stream()
                        .flatMap(week -> week.mornings().stream())
                        .toList(),
                command.weeks().stream()
                        .flatMap(week -> week.afternoons().stream())
                        .toList());
    }

    private static boolean isWeek(WorkWeek week) {
        return week != null
                && Stream.of(week.mornings(), week.afternoons())
                        .allMatch(days -> days != null
                                && days.size() == DAYS
                                && days.stream()
                                        .allMatch(minutes -> minutes != null && minutes >= 0 && minutes <= HALF_DAY));
    }

    private static Stream<Integer> minutes(List<WorkWeek> weeks) {
        return weeks.stream().flatMap(week -> Stream.concat(week.mornings().stream(), week.afternoons().stream()));
    }

    private static Violation invalid(String field, String message) {
        return new Violation(CommonProblem.VALIDATION_FAILED, "/" + field, message);
    }
}
