package org.daybook.web.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a session gives (RFC 6749, 5.1).
 *
 * @param accessToken null for browsers, as the other members but the last
 * @param expiresIn seconds that the access token lives
 */
@Schema(
        name = "Tokens",
        description = "What a session gives. For a browser session only expires_in: the tokens are in cookies.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokensJson(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("expires_in") long expiresIn) {

    /** Without the tokens, which have no place in a log. */
    @Override
    public String toString() {
        return "TokensJson[expiresIn=" + expiresIn + "]";
    }
}
