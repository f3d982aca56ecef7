package org.daybook.web.planning;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.leave.ClosureLine;
import org.daybook.leave.ClosureOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some people of a closure. */
@Schema(name = "ClosureLine", description = "People of a closure with whom the same became of it.")
public record ClosureLineJson(ClosureOutcome outcome, long people, BigDecimal days, long overdrawn) {

    static List<ClosureLineJson> of(List<ClosureLine> lines) {
        return lines.stream()
                .map(line -> new ClosureLineJson(line.outcome(), line.people(), line.days(), line.overdrawn()))
                .toList();
    }
}
