package org.daybook.leave.planning;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.BlackoutView;
import org.daybook.leave.LeaveProblem;
import org.daybook.platform.RuleViolation.Violation;

/**
 * Whether leave lies in a blackout period: only if one of its dates that cost something does. Sickness is never refused.
 */
final class BlackoutPolicy {

    private BlackoutPolicy() {}

    /** A violation for each period that the leave touches, in the order of the periods. */
    static List<Objection> check(Wish wish, List<BlackoutView> blackouts) {
        return blackouts.stream()
                .filter(blackout -> concerns(blackout, wish))
                .map(BlackoutPolicy::objection)
                .toList();
    }

    private static boolean concerns(BlackoutView blackout, Wish wish) {
        boolean ofType = blackout.leaveTypes() == null || blackout.leaveTypes().contains(wish.leaveType());
        return ofType
                && !wish.sickness()
                && wish.member().isOf(blackout.group())
                && wish.costly().stream().anyMatch(day -> isWithin(day, blackout));
    }

    private static boolean isWithin(LocalDate day, BlackoutView blackout) {
        return !day.isBefore(blackout.startDate()) && !day.isAfter(blackout.endDate());
    }

    private static Objection objection(BlackoutView blackout) {
        String reason = blackout.reason() == null ? "" : " " + blackout.reason();
        return new Objection(
                new Violation(
                        LeaveProblem.BLACKOUT_PERIOD,
                        "/startDate",
                        "No leave from " + blackout.startDate() + " to " + blackout.endDate() + ": " + blackout.name()
                                + "." + reason),
                true);
    }
}
