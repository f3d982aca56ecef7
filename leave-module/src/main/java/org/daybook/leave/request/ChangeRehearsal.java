package org.daybook.leave.request;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.ChangePreview;
import org.daybook.leave.ChangePreviews;
import org.daybook.leave.HolidayCalendars;
import org.daybook.leave.LeavePolicies;
import org.daybook.leave.RuleChange;
import org.daybook.leave.WorkPatterns;
import org.daybook.leave.request.Recounts.Cause;

/**
 * The one implementation of {@link ChangePreviews}: makes the change with all that follows from it, looks at the difference,
 * and rolls everything back. So a preview cannot say anything else than what the change does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeRehearsal implements ChangePreviews {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @EJB
    private LeavePolicies policies;

    @EJB
    private WorkPatterns patterns;

    @EJB
    private HolidayCalendars holidays;

    @Inject
    private Recounts recounts;

    @Inject
    private Standings standings;

    @Inject
    private Concerned concerned;

    @Resource
    private SessionContext context;

    @Override
    public ChangePreview preview(RuleChange change, long after, int limit) {
        List<Long> people = concerned.by(change, after, limit);
        Standings.Snapshot before = standings.of(people);
        make(change, people);
        Standings.Snapshot then = standings.of(people);
        context.setRollbackOnly(); // a refused change is rolled back by its refusal
        return new ChangePreview(
                people.size(),
                before.balancesUnlike(then),
                before.requestsUnlike(then),
                people.size() < limit ? null : people.get(people.size() - 1));
    }

    private void make(RuleChange change, List<Long> people) {
        if (change.policy() != null) {
            policies.define(change.policy());
        } else if (change.pattern() != null) {
            patterns.assign(change.pattern());
        } else if (change.workplace() != null) {
            holidays.place(change.workplace());
        } else if (change.holiday() != null) {
            holidays.override(change.holiday());
            count(people, change.holiday().day(), change.holiday().day());
        } else {
            holidays.place(change.location());
            count(people, change.location().validFrom(), FOREVER);
        }
    }

    private void count(List<Long> people, LocalDate first, LocalDate last) {
        people.forEach(person -> recounts.count(person, first, last, new Cause("A preview.", null)));
    }
}
