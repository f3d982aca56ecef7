package org.daybook.web.signin;

import java.time.OffsetDateTime;
import org.daybook.employee.AccountState;
import org.daybook.employee.AccountView;
import org.daybook.employee.IssuedLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether and how a person can sign in. */
@Schema(name = "Account", description = "Whether and how a person can sign in.")
public record AccountJson(AccountState state, OffsetDateTime passwordChangedAt) {

    /**
     * A link that sets a password.
     *
     * @param link path from the root of this server; the part behind # is never sent to a server by itself
     */
    @Schema(name = "PasswordLink", description = "A link with which the person sets a password, once. Shown only here.")
    public record Link(String link, OffsetDateTime expiresAt) {

        static Link of(IssuedLink issued) {
            return new Link(SetUpNotice.pathOf(issued), issued.expiresAt());
        }

        /** Without the link, which has no place in a log. */
        @Override
        public String toString() {
            return "Link[expiresAt=" + expiresAt + "]";
        }
    }

    /** The same for whoever may see it. */
    public static AccountJson of(AccountView view) {
        return new AccountJson(view.state(), view.passwordChangedAt());
    }
}
