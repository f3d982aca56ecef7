package org.daybook.web.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which session goes on or ends.
 *
 * @param refreshToken null for browsers, which send it as a cookie
 */
@Schema(name = "RefreshTokenInput", description = "Which session goes on or ends; browsers send a cookie instead.")
public record RefreshInput(
        @JsonProperty("refresh_token") @SingleLine @Size(min = 1, max = 200)
        String refreshToken) {

    /** Without the token, which has no place in a log. */
    @Override
    public String toString() {
        return "RefreshInput[]";
    }
}
