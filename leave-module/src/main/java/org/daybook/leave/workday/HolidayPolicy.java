package org.daybook.leave.workday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.daybook.leave.OverrideHoliday;
import org.daybook.leave.PlaceEmployee;
import org.daybook.leave.PlaceLocation;
import org.daybook.leave.workday.HolidayRules.Closing;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What makes a word about holidays acceptable. */
final class HolidayPolicy {

    private static final int NAME_LENGTH = 200;
    private static final int LOCATION_LENGTH = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Predicate<String> regions;
    private final List<Violation> violations = new ArrayList<>();

    /** @param regions which codes there are */
    HolidayPolicy(Predicate<String> regions) {
        this.regions = regions;
    }

    /** @param region empty for everywhere */
    void checkPlace(String region) {
        everywhereOr(region);
        finish();
    }

    void checkYear(int year) {
        year(year);
        finish();
    }

    private void everywhereOr(String region) {
        if (region == null || !region.isEmpty()) {
            region(region);
        }
    }

    private void year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            reject("year", "It must lie between 1900 and 2999.");
        }
    }

    void check(OverrideHoliday command) {
        everywhereOr(command.region());
        day("day", command.day());
        boolean known =
                Arrays.stream(Closing.values()).anyMatch(one -> one.name().equals(command.closing()));
        if (!known) {
            reject("closing", "It must be FULL, MORNING, AFTERNOON, NOTHING or WITHDRAWN.");
        } else if (closes(command.closing())
                && (command.name() == null || command.name().isBlank())) {
            reject("name", "Name the holiday.");
        }
        if (command.name() != null
                && command.name().codePointCount(0, command.name().length()) > NAME_LENGTH) {
            reject("name", "It must have at most 200 characters.");
        }
        finish();
    }

    void check(PlaceLocation command) {
        location(command.location());
        day("validFrom", command.validFrom());
        if (command.region() != null && !command.region().isEmpty()) {
            region(command.region());
        }
        finish();
    }

    void check(PlaceEmployee command) {
        if (command.location() != null) {
            location(command.location());
        }
        if (command.location() != null && command.region() != null) {
            reject("region", "Give either a location or a region.");
        } else if (command.region() != null && !command.region().isEmpty()) {
            region(command.region());
        }
        day("validFrom", command.validFrom());
        finish();
    }

    private static boolean closes(String closing) {
        return !closing.equals(Closing.NOTHING.name()) && !closing.equals(Closing.WITHDRAWN.name());
    }

    private void region(String code) {
        if (code == null || !regions.test(code)) {
            reject("region", "There is no such region; they look like de, de-bw or us-ny.");
        }
    }

    private void location(String name) {
        if (name == null || name.codePointCount(0, name.length()) > LOCATION_LENGTH) {
            reject("location", "It is required, with at most 100 characters.");
        }
    }

    private void day(String field, LocalDate day) {
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            reject(field, "It must be a day of the years 1900 to 2999.");
        }
    }

    private void reject(String field, String message) {
        violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/" + field, message));
    }

    private void finish() {
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }
}
