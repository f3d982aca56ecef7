package org.daybook.acceptance.architecture.broken.leave.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;

/** A session bean that nobody can make, guarded by what does not work, woken by a timer that dies with its node. */
@Stateless
class GrantClerk {
    @Schedule(hour = "3")
    @RolesAllowed("HR")
    void grant() {}
}
