package org.daybook.web.policy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a pack is loaded. */
@Schema(name = "PackLoading", description = "From which day on the policies of a pack count.")
public record PackLoading(@NotNull LocalDate validFrom) {}
