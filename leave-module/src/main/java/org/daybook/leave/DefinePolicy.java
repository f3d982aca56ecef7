package org.daybook.leave;

import java.time.LocalDate;

/**
 * A new policy. It takes over from the group's policy before it.
 *
 * @param validFrom first day
 * @param validUntil last day, after which less specific policies count again; null: until the group's next policy
 * @param source where the rule comes from: a law, a contract; at most 300 characters, or null
 */
public record DefinePolicy(
        String leaveType,
        PolicyGroup group,
        LocalDate validFrom,
        LocalDate validUntil,
        PolicyRules rules,
        String source,
        long actorId) {}
