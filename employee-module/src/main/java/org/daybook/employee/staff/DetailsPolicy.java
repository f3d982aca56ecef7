package org.daybook.employee.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.employee.EmployeeDetails;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What makes a person's details acceptable by themselves, without looking at anybody else. Finds everything at once. */
class DetailsPolicy {

    /** The address form of the HTML standard, with a domain of at least two labels. */
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Where erased people have their addresses. Nobody else may have one there, or somebody could never be erased. */
    private static final String RESERVED = "@daybook.invalid";

    private final List<Violation> violations = new ArrayList<>();

    /** @throws RuleViolation {@code validation-failed} with every fault */
    static void check(EmployeeDetails details) {
        DetailsPolicy policy = new DetailsPolicy();
        policy.reserved(details.email());
        policy.all(details);
    }

    /** The same for details that replace others; an address that was there before may stay. */
    static void checkChange(EmployeeDetails before, EmployeeDetails after) {
        DetailsPolicy policy = new DetailsPolicy();
        if (!before.email().equals(after.email())) {
            policy.reserved(after.email());
        }
        policy.all(after);
    }

    private void all(EmployeeDetails details) {
        text("name", details.name(), 200, true);
        email(details.email());
        text("department", details.department(), 100, true);
        dates(details.joiningDate(), details.leavingDate());
        text("location", details.location(), 100, false);
        locale(details.locale());
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    private void reserved(String email) {
        if (email != null && email.toLowerCase(Locale.ROOT).endsWith(RESERVED)) {
            reject("email", "Addresses in daybook.invalid are those of people who were erased.");
        }
    }

    private void text(String field, String value, int most, boolean required) {
        if (value == null) {
            if (required) {
                reject(field, "It is required.");
            }
        } else if (value.isBlank()) {
            reject(field, "It must not be blank.");
        } else if (value.codePointCount(0, value.length()) > most) {
            reject(field, "It must have at most " + most + " characters.");
        } else if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isLoneSurrogate(c))) {
            reject(field, "It must not contain control characters.");
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private void email(String email) {
        if (email == null) {
            reject("email", "It is required.");
        } else if (email.length() > 254 || !EMAIL.matcher(email).matches() || email.contains("..")) {
            reject("email", "It must be a mail address, such as ada@example.org.");
        }
    }

    private void dates(LocalDate joining, LocalDate leaving) {
        if (joining == null) {
            reject("joiningDate", "It is required.");
        } else if (joining.isBefore(EARLIEST) || joining.isAfter(LATEST)) {
            reject("joiningDate", "It must lie between " + EARLIEST + " and " + LATEST + ".");
        } else if (leaving != null && leaving.isBefore(joining)) {
            reject("leavingDate", "It must not lie before the joining date.");
        }
        if (leaving != null && leaving.isAfter(LATEST)) {
            reject("leavingDate", "It must not lie after " + LATEST + ".");
        }
    }

    private void locale(String tag) {
        if (tag == null) {
            return;
        }
        try {
            if (tag.isEmpty() || tag.length() > 35) {
                reject("locale", "It must be a language tag, such as en or de-AT.");
            } else {
                new Locale.Builder().setLanguageTag(tag).build();
            }
        } catch (IllformedLocaleException e) {
            reject("locale", "It must be a language tag, such as en or de-AT.");
        }
    }

    private void reject(String field, String message) {
        violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/" + field, message));
    }
}
