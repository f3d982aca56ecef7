package org.daybook.leave.closure;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.ClosureState;
import org.daybook.leave.closure.ClosureShares.PersonalShare;
import org.daybook.leave.request.GroupLeave;

/**
 * The steps of booking people, or giving their days back, each in a transaction of its own. What is written and how far it
 * is are committed together, so that a run which is cut off goes on without a gap, on any node.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClosureRun {

    private static final int SLICE = 200;

    @Inject
    private ClosureStore store;

    @Inject
    private ClosurePeople people;

    @Inject
    private ClosureJoiners joiners;

    @Inject
    private ClosureShares shares;

    @Inject
    private GroupLeave leave;

    /**
     * Does the next people of the oldest closure.
     *
     * @return false if nothing is left to do that nobody else works at
     */
    public boolean step() {
        Optional<Closure> open = store.lockOpen();
        if (open.isPresent()) {
            proceed(open.get());
            return true;
        }
        Optional<Closure> joined = store.lockJoined();
        joined.ifPresent(closure -> book(closure, joiners.take(closure.id(), SLICE)));
        return joined.isPresent();
    }

    private void proceed(Closure closure) {
        boolean booking = closure.state() == ClosureState.BOOKING;
        List<Long> next = booking
                ? people.after(closure.order(), closure.after(), SLICE)
                : people.booked(closure.id(), closure.after(), SLICE);
        if (next.isEmpty()) {
            store.finish(closure.id(), booking ? ClosureState.BOOKED : ClosureState.CANCELLED);
            return;
        }
        if (booking) {
            book(closure, next);
        } else {
            leave.callOff(
                    next, closure.cause(), "Called off: " + closure.order().name());
        }
        store.proceed(closure.id(), next.get(next.size() - 1));
    }

    /** Joiners may have been looked at as part of the group, and the other way round. */
    private void book(Closure closure, List<Long> next) {
        List<Long> fresh = people.notYet(closure.id(), next);
        if (fresh.isEmpty()) {
            return;
        }
        List<PersonalShare> all = shares.lock(closure, fresh);
        leave.book(all.stream().flatMap(share -> share.bookings().stream()).toList(), closure.cause());
        store.note(closure.id(), all);
    }
}
