package org.daybook.web.signin;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.employee.SessionView;
import org.daybook.employee.SignInChannel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An open session.
 *
 * @param current whether this call belongs to it
 */
@Schema(name = "Session", description = "A session of yours that is open.")
public record SessionJson(
        long id,
        SignInChannel channel,
        OffsetDateTime createdAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt,
        String address,
        String userAgent,
        boolean current) {

    /** All of them. */
    @Schema(name = "SessionList", description = "Your open sessions, the last used first; at most 100.")
    public record All(List<SessionJson> items) {}

    static SessionJson of(SessionView view, Long currentId) {
        return new SessionJson(
                view.id(),
                view.channel(),
                view.createdAt(),
                view.lastUsedAt(),
                view.expiresAt(),
                view.address(),
                view.userAgent(),
                Long.valueOf(view.id()).equals(currentId));
    }
}
