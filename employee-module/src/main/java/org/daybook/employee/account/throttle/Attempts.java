package org.daybook.employee.account.throttle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a budget remembers.
 *
 * @param evaluated moments of the latest evaluations, rising
 * @param blocks how often in a row the budget was used up
 * @param notBefore end of the pause or block, null if there was none
 */
record Attempts(List<Instant> evaluated, int blocks, Instant notBefore) {

    static final Attempts NONE = new Attempts(List.of(), 0, null);

    Attempts {
        evaluated = List.copyOf(evaluated);
    }

    int count() {
        return evaluated.size();
    }

    /** Without those at or before this moment. */
    Attempts since(Instant start) {
        return new Attempts(evaluated.stream().filter(at -> at.isAfter(start)).toList(), blocks, notBefore);
    }

    Attempts and(Instant at) {
        List<Instant> more = new ArrayList<>(evaluated);
        more.add(at);
        return new Attempts(more, blocks, notBefore);
    }

    Attempts pausedUntil(Instant end) {
        return new Attempts(evaluated, blocks, end);
    }

    Attempts blockedUntil(Instant end, int count) {
        return new Attempts(evaluated, count, end);
    }

    /** As if the evaluation of this moment had not been: it did not take place, and nothing is known from it. */
    Attempts without(Instant at) {
        return new Attempts(
                evaluated.stream().filter(other -> !other.equals(at)).toList(), blocks, null);
    }

    /** After the right password: it was no guess, and whoever comes next begins without a pause. */
    Attempts forgiven(Instant at) {
        return new Attempts(without(at).evaluated(), 0, null);
    }
}
