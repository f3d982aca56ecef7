package org.daybook.web.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of one's own password. */
@Schema(name = "PasswordChange", description = "A change of your own password.")
public record PasswordInput(
        @NotNull @Size(min = 1, max = 512) String currentPassword,
        @NotNull @Size(min = 1, max = 512) String newPassword) {

    /** Without what has no place in a log. */
    @Override
    public String toString() {
        return "PasswordInput[]";
    }

    /** A password by link. */
    @Schema(name = "LinkRedemption", description = "A new password, with the token of a link that allows it.")
    public record ByLink(
            @NotNull @SingleLine @Size(min = 1, max = 200) String token,
            @NotNull @Size(min = 1, max = 512) String password) {

        @Override
        public String toString() {
            return "ByLink[]";
        }
    }

    /** A forgotten password. */
    @Schema(name = "ResetRequest", description = "Whose password was forgotten.")
    public record Forgotten(
            @NotNull @SingleLine @Size(min = 1, max = 254) String email) {}
}
