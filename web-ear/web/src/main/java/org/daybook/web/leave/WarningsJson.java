package org.daybook.web.leave;

import java.util.List;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.web.problem.Problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to bear in mind about a request. */
@Schema(name = "LeaveWarnings", description = "Rules of planning that stand against leave. Numbers, never names.")
public record WarningsJson(List<ProblemError> items) {

    static WarningsJson of(List<Violation> warnings) {
        return new WarningsJson(warnings.stream().map(ProblemError::of).toList());
    }
}
