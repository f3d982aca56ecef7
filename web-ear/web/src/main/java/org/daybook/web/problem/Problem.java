package org.daybook.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.daybook.platform.ProblemCode;
import org.daybook.platform.RuleViolation.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type address of the explanation, {@code /problems/<code>}
 * @param title the same sentence for every occurrence of the code
 * @param status the HTTP status, repeated
 * @param detail what is wrong this time and what to do; null if the title says it all
 * @param instance the exchange it happened in: the correlation id as a URN
 * @param errors everything that was found, in checking order
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String instance, List<ProblemError> errors) {

    /** Media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that was found, with the place in the input that it is about. */
    @Schema(name = "ProblemError", description = "One thing that is wrong, and where.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemError(String pointer, String code, String message) {

        /** The outward form of a broken rule. */
        public static ProblemError of(Violation violation) {
            return new ProblemError(violation.pointer(), violation.code().code(), violation.message());
        }
    }

    /** A problem of one code. */
    public static Problem of(ProblemCode code, String detail, String instance) {
        return of(code, ProblemTable.statusOf(code), detail, instance);
    }

    /** A problem of one code with a status that the server has chosen. */
    public static Problem of(ProblemCode code, int status, String detail, String instance) {
        return new Problem("/problems/" + code.code(), code.title(), status, detail, instance, List.of());
    }

    /** A problem with everything that was found; the first gives type and status. */
    public static Problem of(List<Violation> violations, String instance) {
        Violation first = violations.get(0);
        return new Problem(
                "/problems/" + first.code().code(),
                first.code().title(),
                ProblemTable.statusOf(first.code()),
                first.message(),
                instance,
                violations.stream().map(ProblemError::of).toList());
    }
}
