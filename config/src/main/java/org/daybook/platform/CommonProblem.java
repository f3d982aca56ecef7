package org.daybook.platform;

/** Problems that any module can have with its input, whatever it is about. */
public enum CommonProblem implements ProblemCode {
    VALIDATION_FAILED("validation-failed", "The input is not valid."),
    INVALID_CURSOR("invalid-cursor", "The page cursor is not one that this list gave out."),
    UNAUTHENTICATED("unauthenticated", "It is not known who you are."),
    NOT_FOUND("not-found", "There is nothing here, or nothing that you may see."),
    FORBIDDEN("forbidden", "You may not do this."),
    STALE_VERSION("stale-version", "It has been changed since you read it."),
    RATE_LIMITED("rate-limited", "You have done this too often in a short time.");

    private final String code;
    private final String title;

    CommonProblem(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
