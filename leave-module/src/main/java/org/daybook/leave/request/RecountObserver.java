package org.daybook.leave.request;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import org.daybook.leave.WorkPatternAssigned;
import org.daybook.leave.WorkplaceChanged;
import org.daybook.leave.request.Recounts.Cause;

/** Counts one person's leave anew when their pattern or place changes, in the transaction of the change. */
@Stateless
public class RecountObserver {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** After grants, which the same change may alter. */
    private static final int LATER = Interceptor.Priority.APPLICATION + 900;

    @Inject
    private Recounts recounts;

    public void on(@Observes @Priority(LATER) WorkPatternAssigned assigned) {
        Cause cause = new Cause("The work pattern changed from " + assigned.validFrom() + " on.", assigned.actorId());
        recounts.count(assigned.employeeId(), assigned.validFrom(), FOREVER, cause);
    }

    public void on(@Observes @Priority(LATER) WorkplaceChanged changed) {
        Cause cause = new Cause("The place of work changed from " + changed.validFrom() + " on.", changed.actorId());
        recounts.count(changed.employeeId(), changed.validFrom(), FOREVER, cause);
    }
}
