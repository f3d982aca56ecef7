package org.daybook.web.problem;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation.Violation;

/**
 * A body, parameter or header that cannot be understood or is outside its bounds. A {@link BadRequestException}, so
 * that the runtime passes it on unchanged from the places where it reads parameters and bodies.
 */
public class InvalidInput extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.get(0).message());
        this.violations = List.copyOf(violations);
    }

    /** @param pointer JSON pointer to the member, or {@code /<parameter>} */
    public InvalidInput(String pointer, String message) {
        this(List.of(new Violation(CommonProblem.VALIDATION_FAILED, pointer, message)));
    }

    /** A body that is no acceptable JSON document at all. */
    public static InvalidInput malformed(String message) {
        return new InvalidInput(List.of(new Violation(EdgeProblem.MALFORMED_JSON, null, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
