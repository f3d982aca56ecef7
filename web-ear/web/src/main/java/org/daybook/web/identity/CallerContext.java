package org.daybook.web.identity;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.daybook.employee.Role;

/** The caller as the HTTP runtime sees them. */
record CallerContext(Caller caller, boolean secure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.roles().stream().map(Role::name).anyMatch(role::equals);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return caller.channel().name();
    }
}
