package org.daybook.web.policy;

import java.util.List;
import org.daybook.leave.PolicyPackView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ready-made set of policies. */
@Schema(name = "PolicyPack", description = "A ready-made set of policies, with the law or custom that it follows.")
public record PolicyPackJson(String code, int version, String name, String source, List<String> leaveTypes) {

    /** All of them. */
    @Schema(name = "PolicyPackList", description = "The packs that this release of Daybook brings along.")
    public record All(List<PolicyPackJson> items) {}

    static PolicyPackJson of(PolicyPackView view) {
        return new PolicyPackJson(view.code(), view.version(), view.name(), view.source(), view.leaveTypes());
    }
}
