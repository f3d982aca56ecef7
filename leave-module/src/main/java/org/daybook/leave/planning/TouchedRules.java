package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.leave.BlackoutView;
import org.daybook.leave.CoverageRuleView;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.leave.TouchedRule;
import org.jdbi.v3.core.Jdbi;

/** Rules that leave for a whole group goes beyond, or may: those for any of its people and days. */
@ApplicationScoped
public class TouchedRules {

    @Inject
    private BlackoutStore blackouts;

    @Inject
    private CoverageStore coverage;

    @Inject
    private Jdbi sql;

    /** Blackout periods first, each kind in its own order. */
    public List<TouchedRule> by(PlanningGroup group, String leaveType, LocalDate first, LocalDate last) {
        Stream<TouchedRule> closed = blackouts.all().stream()
                .filter(one -> one.leaveTypes() == null || one.leaveTypes().contains(leaveType))
                .filter(one -> !one.startDate().isAfter(last) && !one.endDate().isBefore(first))
                .filter(one -> meet(group, one.group()))
                .map(TouchedRules::touched);
        Stream<TouchedRule> thin = coverage.all().stream()
                .filter(one -> one.leaveTypes() == null || one.leaveTypes().contains(leaveType))
                .filter(one -> first.datesUntil(last.plusDays(1)).anyMatch(one::holdsOn))
                .filter(one -> meet(group, one.group()))
                .map(TouchedRules::touched);
        return Stream.concat(closed, thin).toList();
    }

    private static TouchedRule touched(BlackoutView blackout) {
        return new TouchedRule(LeaveProblem.BLACKOUT_PERIOD, blackout.id(), blackout.name());
    }

    private static TouchedRule touched(CoverageRuleView rule) {
        return new TouchedRule(LeaveProblem.COVERAGE_RULE, rule.id(), rule.name());
    }

    private boolean meet(PlanningGroup one, PlanningGroup other) {
        if (one.kind() == GroupKind.EVERYONE || other.kind() == GroupKind.EVERYONE) {
            return true;
        }
        if (one.kind() == other.kind()) {
            return one.value().equals(other.value());
        }
        String select = "SELECT FROM employee.people p WHERE " + GroupSql.condition(one.kind(), "p", "one") + " AND "
                + GroupSql.condition(other.kind(), "p", "other") + " LIMIT 1";
        return sql.withHandle(handle -> handle.createQuery(select)
                .bind("one", one.value())
                .bind("other", other.value())
                .map((row, context) -> true)
                .findOne()
                .isPresent());
    }
}
