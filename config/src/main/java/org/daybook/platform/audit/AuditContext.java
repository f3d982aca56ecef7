package org.daybook.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * Who acts in the running request. The edge says so as soon as it knows; until then, and where there is no edge, it is
 * the system.
 */
@RequestScoped
public class AuditContext {

    private AuditOrigin origin = AuditOrigin.SYSTEM;

    /** From now on, for the rest of the request. */
    public void set(AuditOrigin actor) {
        origin = actor;
    }

    public AuditOrigin origin() {
        return origin;
    }
}
