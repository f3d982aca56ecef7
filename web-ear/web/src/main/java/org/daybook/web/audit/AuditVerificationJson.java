package org.daybook.web.audit;

import java.time.OffsetDateTime;
import org.daybook.platform.audit.AuditChecks.Check;
import org.daybook.platform.audit.AuditChecks.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the trail is whole, as of the last look through all of it. */
@Schema(
        name = "AuditVerification",
        description = "What the last look through the whole audit trail found, and how far the trail is sealed.")
public record AuditVerificationJson(
        OffsetDateTime checkedAt,
        Boolean intact,
        Long rows,
        Long erased,
        Long violations,
        Long seals,
        String head,
        OffsetDateTime sealedAt,
        Long sealedUpTo) {

    static AuditVerificationJson of(State state) {
        Check check = state.lastCheck();
        return new AuditVerificationJson(
                check == null ? null : check.at(),
                check == null ? null : check.violations() == 0,
                check == null ? null : check.rows(),
                check == null ? null : check.erased(),
                check == null ? null : check.violations(),
                check == null ? null : check.seals(),
                check == null ? null : check.head(),
                state.sealedAt(),
                state.sealedUpTo());
    }
}
