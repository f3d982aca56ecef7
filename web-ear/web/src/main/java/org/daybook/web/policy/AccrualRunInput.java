package org.daybook.web.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to run. */
@Schema(name = "AccrualRunInput", description = "A dry run tells what would be posted and writes nothing.")
public record AccrualRunInput(Boolean dryRun) {

    boolean wantsNothingWritten() {
        return Boolean.TRUE.equals(dryRun);
    }
}
