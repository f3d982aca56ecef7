package org.daybook.web.leave;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says with a decision. */
@Schema(name = "Comment", description = "What somebody says with a decision; a rejection needs it.")
public record Comment(@Size(max = 1000) String comment) {}
