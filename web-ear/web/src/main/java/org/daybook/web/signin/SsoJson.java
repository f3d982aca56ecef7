package org.daybook.web.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the sign-in page has to know.
 *
 * @param name of the provider, null if there is none
 */
@Schema(name = "SingleSignOn", description = "Whether people can sign in by an identity provider.")
public record SsoJson(boolean enabled, String name) {}
