package org.daybook.leave.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.CoverageEffect;
import org.daybook.leave.CoverageRuleView;
import org.daybook.leave.LeaveProblem;
import org.daybook.platform.RuleViolation.Violation;

/**
 * Whether enough people stay. Each half day on which the person would work is counted by itself; away is who would work
 * then and has leave, pending leave included. Answers are numbers, never names.
 */
final class CoveragePolicy {

    private final CoverageRuleView rule;
    private final LocalDate today;

    /** @param today days before it are over: nobody can be kept there any more */
    CoveragePolicy(CoverageRuleView rule, LocalDate today) {
        this.rule = rule;
        this.today = today;
    }

    /** Whether the rule has to be asked about this leave. Sickness is never refused, but counts as absence. */
    boolean concerns(Wish wish) {
        boolean counts = rule.leaveTypes() == null || rule.leaveTypes().contains(wish.leaveType());
        return counts
                && !wish.sickness()
                && wish.member().isOf(rule.group())
                && !slots(wish).isEmpty();
    }

    /** The half days of the leave about which the rule says something. */
    List<Long> slots(Wish wish) {
        return wish.slots().stream()
                .filter(slot -> !dayOf(slot).isBefore(today) && rule.holdsOn(dayOf(slot)))
                .toList();
    }

    /**
     * What stands against the leave, if anything.
     *
     * @param others of the group; for a rule about absence those with leave are enough
     */
    Optional<Objection> check(Wish wish, List<Colleague> others) {
        List<Long> broken =
                slots(wish).stream().filter(slot -> isBroken(slot, others)).toList();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(violation(broken, others), rule.effect() == CoverageEffect.BLOCK));
    }

    private boolean isBroken(long slot, List<Colleague> others) {
        return rule.maximumAway() == null
                ? present(slot, others) < rule.minimumPresent()
                : away(slot, others) > rule.maximumAway();
    }

    /** With the person who wants the leave. */
    private static long away(long slot, List<Colleague> others) {
        return 1
                + others.stream()
                        .filter(other -> other.works(slot) && other.isAway(slot))
                        .count();
    }

    private static long present(long slot, List<Colleague> others) {
        return others.stream()
                .filter(other -> other.works(slot) && !other.isAway(slot))
                .count();
    }

    private Violation violation(List<Long> broken, List<Colleague> others) {
        long first = broken.get(0);
        String limit = rule.maximumAway() == null
                ? "at least %d must be present; with this leave it would be %d"
                        .formatted(rule.minimumPresent(), present(first, others))
                : "at most %d may be away; with this leave it would be %d"
                        .formatted(rule.maximumAway(), away(first, others));
        String more = broken.size() == 1 ? "" : "; " + (broken.size() - 1) + " more half days break it, too";
        return new Violation(
                LeaveProblem.COVERAGE_RULE,
                "/startDate",
                "%s: %s on %s, %s%s."
                        .formatted(
                                rule.name(),
                                limit,
                                dayOf(first),
                                Math.floorMod(first, 2L) == 0 ? "morning" : "afternoon",
                                more));
    }

    private static LocalDate dayOf(long slot) {
        return LocalDate.ofEpochDay(Math.floorDiv(slot, 2L));
    }
}
