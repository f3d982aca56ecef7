package org.daybook.web.planning;

import java.util.List;
import org.daybook.leave.TouchedRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that a closure goes beyond. */
@Schema(name = "TouchedRule", description = "A blackout period or coverage rule for people and days of a closure.")
public record TouchedRuleJson(String code, long id, String name) {

    static List<TouchedRuleJson> of(List<TouchedRule> rules) {
        return rules.stream()
                .map(rule -> new TouchedRuleJson(rule.code().code(), rule.id(), rule.name()))
                .toList();
    }
}
