package org.daybook.employee.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/**
 * Keeps in the audit trail what happens to the ways in. Refusals for being too fast are left out: their number is not
 * bounded by anything, and the refused attempts before them are there.
 */
@Stateless
public class AccessTrail {

    @Inject
    private AuditTrail trail;

    /** In the transaction of the change; an attempt that changed nothing gets one of its own. */
    public void on(@Observes AccessNoted noted) {
        if (noted.action() == AccessAction.SIGN_IN_LIMITED) {
            return;
        }
        AuditEvent event = AuditEvent.added(
                "access." + noted.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "access",
                noted.employeeId(),
                noted.employeeId(),
                noted.subject() == null ? Map.of() : Map.of("subject", noted.subject()));
        if (noted.actorId() == null) {
            trail.record(event);
        } else {
            trail.recordBy(noted.actorId(), event);
        }
    }
}
