package org.daybook.leave.request;

import java.util.List;
import java.util.function.Function;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;

/**
 * What is left of leave when half days are taken out of it.
 *
 * @param parts by date; none of them costs nothing, so that a weekend alone is not left over
 */
record Remainder(List<Part> parts) {

    /** An unbroken part and what it costs. */
    record Part(LeavePeriod period, List<WorkingDay> days) {}

    /**
     * @param holes what is taken out
     * @param cost what each date of a period costs
     */
    static Remainder of(LeavePeriod period, List<LeavePeriod> holes, Function<LeavePeriod, List<WorkingDay>> cost) {
        List<LeavePeriod> left = List.of(period);
        for (LeavePeriod hole : holes) {
            left = left.stream().flatMap(part -> part.without(hole).stream()).toList();
        }
        return new Remainder(left.stream()
                .map(part -> new Part(part, cost.apply(part)))
                .filter(part -> !part.days().isEmpty())
                .toList());
    }

    boolean isNothing() {
        return parts.isEmpty();
    }
}
