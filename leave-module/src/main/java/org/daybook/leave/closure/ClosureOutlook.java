package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.BookClosure;
import org.daybook.leave.ClosureLine;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.ClosurePerson;
import org.daybook.leave.ClosurePreview;
import org.daybook.leave.closure.ClosureShares.PersonalShare;
import org.daybook.leave.planning.TouchedRules;

/** What a closure would do: the same as booking it would find out, for the first people at least. */
@ApplicationScoped
class ClosureOutlook {

    private static final int SLICE = 200;

    /** More are not looked at in one call, which somebody waits for. */
    private static final int MOST_LOOKED_AT = 2_000;

    @Inject
    private ClosureShares shares;

    @Inject
    private ClosurePeople people;

    @Inject
    private TouchedRules rules;

    ClosurePreview preview(Closure closure, long after, int limit) {
        BookClosure order = closure.order();
        Map<ClosureOutcome, ClosureLine> lines = new TreeMap<>();
        List<PersonalShare> shown = new ArrayList<>();
        long lookedAt = 0;
        List<Long> next = people.after(order, after, SLICE);
        while (!next.isEmpty()) {
            List<PersonalShare> looked = shares.look(closure, next);
            ClosureStore.lines(looked).forEach(line -> lines.merge(line.outcome(), line, ClosureStore::sum));
            looked.stream().limit(limit - (long) shown.size()).forEach(shown::add);
            lookedAt += looked.size();
            next = lookedAt < MOST_LOOKED_AT ? people.after(order, next.get(next.size() - 1), SLICE) : List.of();
        }
        return new ClosurePreview(
                people.count(order),
                lookedAt,
                List.copyOf(lines.values()),
                rules.by(order.group(), order.leaveType(), order.startDate(), order.endDate()),
                named(shown),
                lookedAt > shown.size() ? shown.get(shown.size() - 1).employeeId() : null);
    }

    private List<ClosurePerson> named(List<PersonalShare> shares) {
        Map<Long, String> names =
                people.names(shares.stream().map(PersonalShare::employeeId).toList());
        return shares.stream()
                .map(share -> new ClosurePerson(
                        share.employeeId(),
                        names.get(share.employeeId()),
                        share.outcome(),
                        share.days(),
                        share.overdrawn()))
                .toList();
    }
}
