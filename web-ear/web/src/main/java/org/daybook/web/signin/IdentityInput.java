package org.daybook.web.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who somebody is at the identity provider. */
@Schema(name = "IdentityInput", description = "Who somebody is at the identity provider.")
public record IdentityInput(
        @NotNull @SingleLine @Size(min = 1, max = 255) String subject) {}
