package org.daybook.acceptance.checker;

import java.util.List;

/**
 * What became of one invariant.
 *
 * @param invariant its name
 * @param violations one line for each case in which it does not hold
 */
public record Finding(String invariant, List<String> violations) {

    public boolean holds() {
        return violations.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("%-4s %6d  %s".formatted(holds() ? "ok" : "BAD", violations.size(), invariant));
        violations.stream()
                .limit(10)
                .forEach(line -> text.append("\n             ").append(line));
        return text.toString();
    }
}
