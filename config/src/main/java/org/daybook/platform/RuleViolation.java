package org.daybook.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that breaks one or more rules. Rolls back the transaction and reaches the caller unwrapped, also through
 * a session bean. Unchecked, because only the edge can do something about it: tell the person.
 */
@ApplicationException(rollback = true, inherited = true)
public final class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final Duration wait;

    /**
     * One broken rule.
     *
     * @param code which rule
     * @param pointer JSON pointer (RFC 6901) to the offending member of the input, or null when it is about no member
     * @param message what is wrong and what to do, for the person who sent it; never personal data of somebody else
     */
    public record Violation(ProblemCode code, String pointer, String message) {}

    /** Several broken rules; the first gives the problem its type. */
    public RuleViolation(List<Violation> violations) {
        this(violations, null);
    }

    private RuleViolation(List<Violation> violations, Duration wait) {
        super(violations.get(0).code().code() + ": " + violations.get(0).message());
        this.violations = List.copyOf(violations);
        this.wait = wait;
    }

    public RuleViolation(ProblemCode code, String pointer, String message) {
        this(List.of(new Violation(code, pointer, message)));
    }

    public RuleViolation(ProblemCode code, String message) {
        this(code, null, message);
    }

    /** Something that is not there, or that the caller may not know of. */
    public static RuleViolation notFound(String what, long id) {
        return new RuleViolation(CommonProblem.NOT_FOUND, "There is no " + what + " with id " + id + ".");
    }

    /** Someone else was faster: the caller's version is not the current one. */
    public static RuleViolation stale(long expected, long current) {
        return new RuleViolation(
                CommonProblem.STALE_VERSION,
                "You sent version " + expected + ", the current one is " + current + ". Read it again and repeat.");
    }

    /**
     * Too much in too short a time: {@code rate-limited}.
     *
     * @param wait after which it may be tried again; rounded up to whole seconds, at least one
     */
    public static RuleViolation tooOften(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new RuleViolation(
                List.of(new Violation(
                        CommonProblem.RATE_LIMITED, null, "Wait " + seconds + " s before you try it again.")),
                Duration.ofSeconds(seconds));
    }

    /** How long to wait before trying again, where that is known; whole seconds. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    /** All broken rules, at least one, in the order in which they were checked. */
    public List<Violation> violations() {
        return violations;
    }

    /** The first broken rule's code. */
    public ProblemCode code() {
        return violations.get(0).code();
    }
}
