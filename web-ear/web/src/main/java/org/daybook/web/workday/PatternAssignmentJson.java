package org.daybook.web.workday;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.PatternAssignmentView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pattern that a person works by. */
@Schema(name = "PatternAssignment", description = "A pattern that a person works by from a day on, until the next one.")
public record PatternAssignmentJson(LocalDate validFrom, long patternId, String name) {

    /** A person's. */
    @Schema(
            name = "PatternAssignmentList",
            description = "A person's work patterns by first day. Before the first: both halves of Monday to Friday.")
    public record All(List<PatternAssignmentJson> items) {

        public static All of(List<PatternAssignmentView> views) {
            return new All(views.stream().map(PatternAssignmentJson::of).toList());
        }
    }

    private static PatternAssignmentJson of(PatternAssignmentView view) {
        return new PatternAssignmentJson(view.validFrom(), view.patternId(), view.name());
    }
}
