package org.daybook.leave;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be taken out. The first three can be brought in again; of the others the newest row of a day counts. */
public enum ExportKind {
    /** People: one line each. */
    EMPLOYEES(ImportKind.EMPLOYEES),
    /** Leave requests and what became of them: one line each. */
    LEAVE(ImportKind.LEAVE),
    /** What people have left of this leave year and the next. */
    BALANCES(ImportKind.BALANCES),
    /** What people had left of each leave year when it was last written. */
    BALANCE_HISTORY("email", "leave_type", "year", "balance", "updated_at"),
    /** Every row of the ledger. */
    LEDGER(
            "id",
            "email",
            "leave_type",
            "leave_year",
            "kind",
            "days",
            "day",
            "valid_from",
            "last_valid_day",
            "reverses",
            "reduces",
            "request",
            "policy",
            "run",
            "period",
            "revision",
            "by",
            "reason",
            "recorded_at"),
    /** Kinds of leave. */
    LEAVE_TYPES("code", "name", "unit"),
    /** The dated rules of leave types, for everyone and for groups. */
    POLICIES(
            "id",
            "leave_type",
            "group_kind",
            "group",
            "valid_from",
            "valid_until",
            "leave_year_start",
            "yearly_entitlement",
            "accrual",
            "seniority_years",
            "seniority_days",
            "balance_cap",
            "proration",
            "rounding_unit",
            "rounding_direction",
            "part_time",
            "full_week_days",
            "carry_over_limit",
            "carry_over_last_day",
            "carry_over_kept",
            "negative_limit",
            "waiting_days",
            "notice_days",
            "months_ahead",
            "months_back",
            "longest_run_days",
            "run_exempt",
            "half_days_allowed",
            "approval_levels",
            "document_after_days",
            "calendar_days",
            "visibility",
            "source",
            "by",
            "recorded_at"),
    /** Weeks in which people work. */
    WORK_PATTERNS("name", "first_week_of", "mornings", "afternoons"),
    /** Who works by which pattern from a day on. */
    WORK_PATTERN_ASSIGNMENTS("email", "valid_from", "pattern", "by", "recorded_at"),
    /** Where somebody works from a day on, other than at the location of their record. */
    WORKPLACES("email", "valid_from", "location", "region", "by", "recorded_at"),
    /** Which region a location has from a day on. */
    LOCATIONS("location", "valid_from", "region", "by", "recorded_at"),
    /** What the company said of holidays. */
    HOLIDAY_OVERRIDES("region", "day", "closed", "name", "by", "recorded_at");

    private final List<String> columns;

    ExportKind(String... columns) {
        this.columns = List.of(columns);
    }

    ExportKind(ImportKind kind) {
        this.columns = kind.columns();
    }

    /** Names of the columns, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** Its name in addresses and file names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this {@link #label}. */
    public static Optional<ExportKind> labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
