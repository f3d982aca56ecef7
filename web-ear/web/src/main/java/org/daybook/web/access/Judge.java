package org.daybook.web.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.function.BiPredicate;
import org.daybook.employee.Employees;
import org.daybook.employee.Role;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.identity.Caller;

/**
 * Holds a call against its line of the table, as far as the path tells whom it is about. Who a leave request or a session
 * belongs to is known only when it has been read; those calls pass here if there is anybody for whom they may be made.
 */
@RequestScoped
class Judge {

    private static final Map<Role, Viewer> COLUMNS =
            Map.of(Role.HR, Viewer.HR, Role.ADMIN, Viewer.ADMIN, Role.AUDITOR, Viewer.AUDITOR);

    @EJB
    private Employees employees;

    /** Whether the first works above the second. */
    private final BiPredicate<Long, Long> above;

    Judge() {
        above = (caller, subject) -> employees.isInReportingLine(caller, subject);
    }

    Judge(BiPredicate<Long, Long> above) {
        this.above = above;
    }

    /**
     * For endpoints that are not public.
     *
     * @param subject the person that the path names, null if it names none
     * @throws RuleViolation {@code forbidden} or, where the caller may not know of the person, {@code not-found}
     */
    void check(Rule rule, Caller caller, Long subject) {
        if (caller.isService()) {
            require(rule.service() == Verdict.YES && caller.scopes().contains(rule.scope()));
        } else if (subject == null) {
            require(byRole(rule, caller) || maybe(rule));
        } else if (caller.is(subject)) {
            Verdict own = rule.verdict(Viewer.OWN);
            require(own.passes() || own != Verdict.SELF && byRole(rule, caller));
        } else if (!byRole(rule, caller)) {
            checkColleague(rule, caller, subject);
        }
    }

    private void checkColleague(Rule rule, Caller caller, long subject) {
        Verdict other = rule.verdict(Viewer.OTHER);
        boolean managersOnly = !other.passes() && rule.verdict(Viewer.ABOVE).passes();
        if (other.passes() || managersOnly && above.test(caller.employeeId(), subject)) {
            return;
        }
        if (other == Verdict.HIDDEN) {
            throw RuleViolation.notFound("employee", subject);
        }
        require(false);
    }

    private static boolean byRole(Rule rule, Caller caller) {
        return COLUMNS.entrySet().stream()
                .anyMatch(column -> caller.has(column.getKey())
                        && rule.verdict(column.getValue()).passes());
    }

    private static boolean maybe(Rule rule) {
        return rule.verdict(Viewer.OTHER).passes()
                || rule.verdict(Viewer.OWN).passes()
                || rule.verdict(Viewer.MANAGER).passes()
                // Who is refused by 404 must not be told before by 403.
                || rule.verdict(Viewer.OTHER) == Verdict.HIDDEN;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "Your roles do not include this.");
        }
    }
}
