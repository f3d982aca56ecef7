package org.daybook.web.token;

import com.nimbusds.jose.JOSEObjectType;

/** Names and fixed values in access tokens; {@code iss}, {@code sub} and the like are the standard's. */
final class ClaimNames {

    /** Media type of access tokens (RFC 9068, 2.1). */
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    static final String AUDIENCE = "daybook-api";
    static final String SESSION = "sid";
    static final String ROLES = "roles";
    static final String CSRF = "csrf";

    /** Microseconds since 1970: what is revoked can be newer than a token of the same second. */
    static final String MADE_AT = "made_at";

    private ClaimNames() {}
}
