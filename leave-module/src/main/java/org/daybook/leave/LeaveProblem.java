package org.daybook.leave;

import org.daybook.platform.ProblemCode;

/** What can stand against a leave request, in the order in which submitting checks the rules, and against policies. */
public enum LeaveProblem implements ProblemCode {
    INVALID_DATE_RANGE("invalid-date-range", "The leave ends before it begins."),
    BEFORE_JOINING_DATE("before-joining-date", "The leave begins before the first day of employment."),
    AFTER_LEAVING_DATE("after-leaving-date", "The leave ends after the last day of employment."),
    TOO_FAR_AHEAD("too-far-ahead", "The leave begins too far in the future."),
    TOO_FAR_BACK("too-far-back", "The leave begins too far in the past."),
    HALF_DAY_NOT_ALLOWED("half-day-not-allowed", "This leave type has no half days."),
    NO_WORKING_DAYS("no-working-days", "There is no working day in the leave."),
    TOO_MANY_CONSECUTIVE_DAYS("too-many-consecutive-days", "The leave is longer than allowed in one run."),
    WAITING_TIME("waiting-time", "The leave begins within the waiting time after joining."),
    NOTICE_TOO_SHORT("notice-too-short", "The leave begins too soon after it is asked for."),
    DOCUMENT_REQUIRED("document-required", "This leave needs a document."),
    OVERLAPPING_LEAVE("overlapping-leave", "There is leave on some of these days already."),
    BLACKOUT_PERIOD("blackout-period", "No leave is taken on some of these days."),
    INSUFFICIENT_BALANCE("insufficient-balance", "There is not enough leave left."),
    COVERAGE_RULE("coverage-rule", "Too few people would be left."),
    ALREADY_DECIDED("already-decided", "The request has been decided already."),
    WRONG_STATE("wrong-state", "The request is in a state that does not allow this."),
    SELF_APPROVAL("self-approval", "Nobody decides on their own leave."),
    POLICY_CONFLICT("policy-conflict", "Another policy stands against this one."),
    POLICY_CONTRADICTION("policy-contradiction", "The rules of the policy cannot hold together.");

    private final String code;
    private final String title;

    LeaveProblem(String code, String title) {
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
