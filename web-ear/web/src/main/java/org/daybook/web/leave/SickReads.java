package org.daybook.web.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.platform.audit.AuditTrail;
import org.daybook.web.identity.CurrentCaller;

/**
 * Leaves a row in the audit trail, about each person, when the caller is shown that somebody else is or was sick (data
 * concerning health: GDPR, article 9). Call it before the caller is shown it: what cannot be noted is not shown.
 */
@ApplicationScoped
public class SickReads {

    /** The leave type whose leave says something about health. */
    public static final String SICK = "sick";

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    /** One row about each of these people but the caller, all by one statement. */
    public void note(Stream<Long> people) {
        current.find().ifPresent(caller -> {
            List<Long> others = people.filter(id -> !caller.is(id)).distinct().toList();
            if (!others.isEmpty()) {
                trail.recordEach("sick-leave.read", "sick-leave", others);
            }
        });
    }
}
