package org.daybook.web.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants in. */
@Schema(name = "Login", description = "Who wants in.")
public record LoginInput(
        @NotNull @SingleLine @Size(min = 1, max = 254) String email,
        @NotNull @Size(min = 1, max = 512) String password) {

    /** Without what has no place in a log. */
    @Override
    public String toString() {
        return "LoginInput[]";
    }
}
