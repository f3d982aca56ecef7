package org.daybook.leave;

import java.util.List;

/**
 * What a closure would do; nothing is written.
 *
 * @param people of the group
 * @param lookedAt how many of them were looked at, from where the page begins
 * @param lines what would become of those, by outcome
 * @param touched rules of planning that it would go beyond
 * @param items the first of them, by id
 * @param next id after which the next page begins; null if all are shown
 */
public record ClosurePreview(
        long people,
        long lookedAt,
        List<ClosureLine> lines,
        List<TouchedRule> touched,
        List<ClosurePerson> items,
        Long next) {}
