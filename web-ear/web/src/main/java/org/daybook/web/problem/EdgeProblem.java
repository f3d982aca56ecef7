package org.daybook.web.problem;

import org.daybook.platform.ProblemCode;

/** What can be wrong with an HTTP exchange itself, before any module hears of it. */
public enum EdgeProblem implements ProblemCode {
    MALFORMED_JSON("malformed-json", "The body is not a JSON document as it is expected here."),
    METHOD_NOT_ALLOWED("method-not-allowed", "This resource does not have this method."),
    NOT_ACCEPTABLE("not-acceptable", "There is no representation that you accept."),
    IDEMPOTENCY_KEY_IN_FLIGHT("idempotency-key-in-flight", "The first call with this key is still running."),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "This key was used for another call."),
    TOO_LARGE("too-large", "The request is larger than allowed."),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body is of a type that is not accepted here."),
    PRECONDITION_REQUIRED("precondition-required", "A change must name the version that it is based on."),
    INTERNAL("internal", "Something went wrong on our side."),
    UNAVAILABLE("unavailable", "The service is briefly unable to answer.");

    private final String code;
    private final String title;

    EdgeProblem(String code, String title) {
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
