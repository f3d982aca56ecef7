package org.daybook.web.problem;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.daybook.employee.EmployeeProblem;
import org.daybook.leave.LeaveProblem;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.ProblemCode;

/** The one place where a problem code gets its HTTP status. {@code docs/problems.md} explains each of them. */
public final class ProblemTable {

    private static final Map<ProblemCode, Integer> STATUS = Map.ofEntries(
            entry(EdgeProblem.MALFORMED_JSON, 400),
            entry(CommonProblem.VALIDATION_FAILED, 400),
            entry(CommonProblem.INVALID_CURSOR, 400),
            entry(CommonProblem.UNAUTHENTICATED, 401),
            entry(CommonProblem.FORBIDDEN, 403),
            entry(LeaveProblem.SELF_APPROVAL, 403),
            entry(CommonProblem.NOT_FOUND, 404),
            entry(EdgeProblem.METHOD_NOT_ALLOWED, 405),
            entry(EdgeProblem.NOT_ACCEPTABLE, 406),
            entry(EmployeeProblem.EMAIL_TAKEN, 409),
            entry(EmployeeProblem.MAIL_ENDED, 409),
            entry(LeaveProblem.OVERLAPPING_LEAVE, 409),
            entry(LeaveProblem.ALREADY_DECIDED, 409),
            entry(LeaveProblem.WRONG_STATE, 409),
            entry(LeaveProblem.POLICY_CONFLICT, 409),
            entry(EdgeProblem.IDEMPOTENCY_KEY_IN_FLIGHT, 409),
            entry(CommonProblem.STALE_VERSION, 412),
            entry(EdgeProblem.TOO_LARGE, 413),
            entry(EdgeProblem.UNSUPPORTED_MEDIA_TYPE, 415),
            entry(EdgeProblem.IDEMPOTENCY_KEY_REUSED, 422),
            entry(EmployeeProblem.MANAGER_CYCLE, 422),
            entry(EmployeeProblem.LAST_ADMINISTRATOR, 422),
            entry(LeaveProblem.INVALID_DATE_RANGE, 422),
            entry(LeaveProblem.BEFORE_JOINING_DATE, 422),
            entry(LeaveProblem.AFTER_LEAVING_DATE, 422),
            entry(LeaveProblem.TOO_FAR_AHEAD, 422),
            entry(LeaveProblem.TOO_FAR_BACK, 422),
            entry(LeaveProblem.HALF_DAY_NOT_ALLOWED, 422),
            entry(LeaveProblem.NO_WORKING_DAYS, 422),
            entry(LeaveProblem.TOO_MANY_CONSECUTIVE_DAYS, 422),
            entry(LeaveProblem.WAITING_TIME, 422),
            entry(LeaveProblem.NOTICE_TOO_SHORT, 422),
            entry(LeaveProblem.DOCUMENT_REQUIRED, 422),
            entry(LeaveProblem.BLACKOUT_PERIOD, 422),
            entry(LeaveProblem.INSUFFICIENT_BALANCE, 422),
            entry(LeaveProblem.COVERAGE_RULE, 422),
            entry(LeaveProblem.POLICY_CONTRADICTION, 422),
            entry(EdgeProblem.PRECONDITION_REQUIRED, 428),
            entry(CommonProblem.RATE_LIMITED, 429),
            entry(EdgeProblem.INTERNAL, 500),
            entry(EdgeProblem.UNAVAILABLE, 503));

    private ProblemTable() {}

    /** HTTP status of a code. */
    public static int statusOf(ProblemCode code) {
        return STATUS.getOrDefault(code, 500);
    }

    /** All codes that this interface can answer with, by status. */
    public static Collection<ProblemCode> codes() {
        return STATUS.keySet().stream()
                .sorted(Comparator.comparing(ProblemTable::statusOf).thenComparing(ProblemCode::code))
                .toList();
    }

    /** The code of that name, if there is one. */
    public static Optional<ProblemCode> find(String name) {
        return STATUS.keySet().stream().filter(code -> code.code().equals(name)).findFirst();
    }

    /** The code that says best what a bare status means, for answers that the server makes by itself. */
    public static ProblemCode forStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405, 501 -> EdgeProblem.METHOD_NOT_ALLOWED;
            case 406 -> EdgeProblem.NOT_ACCEPTABLE;
            case 412 -> CommonProblem.STALE_VERSION;
            case 413, 414, 431 -> EdgeProblem.TOO_LARGE;
            case 415 -> EdgeProblem.UNSUPPORTED_MEDIA_TYPE;
            case 428 -> EdgeProblem.PRECONDITION_REQUIRED;
            case 429 -> CommonProblem.RATE_LIMITED;
            case 503 -> EdgeProblem.UNAVAILABLE;
            default -> status >= 500 ? EdgeProblem.INTERNAL : CommonProblem.VALIDATION_FAILED;
        };
    }
}
