package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.Booking;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.leave.PolicyRules.Earning;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.PolicyRules.SeniorityStep;
import org.daybook.leave.PolicyRules.Visibility;

/** A row of {@code leave.policies}, read. */
public final class PolicyRow {

    /** All columns of a policy but its id, of the table {@code p}. */
    public static final String COLUMNS = """
            p.leave_type, p.group_kind, p.group_value, p.valid_from, p.valid_until, p.year_start_month, p.year_start_day,
            p.yearly_entitlement, p.accrual, p.seniority_years, p.seniority_days, p.balance_cap, p.proration,
            p.rounding_unit, p.rounding_direction, p.part_time, p.full_week_days, p.carry_over_limit,
            p.carry_over_last_month, p.carry_over_last_day, p.carry_over_kept, p.negative_limit, p.waiting_days,
            p.notice_days, p.months_ahead, p.months_back, p.longest_run_days, p.run_exempt, p.half_days_allowed,
            p.approval_levels, p.document_after_days, p.calendar_days, p.visibility, p.document_within_days,
            p.interrupts_leave, p.second_level_above_days,
            p.cancellation_approved""";

    private PolicyRow() {}

    /** @param idColumn name of the column with the policy's id */
    public static LeavePolicy read(ResultSet row, String idColumn) throws SQLException {
        return new LeavePolicy(
                row.getLong(idColumn),
                row.getString("leave_type"),
                new PolicyGroup(PolicyGroup.Kind.valueOf(row.getString("group_kind")), row.getString("group_value")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                new PolicyRules(earning(row), carryOver(row), booking(row)));
    }

    private static Earning earning(ResultSet row) throws SQLException {
        return new Earning(
                MonthDay.of(row.getInt("year_start_month"), row.getInt("year_start_day")),
                row.getBigDecimal("yearly_entitlement"),
                Accrual.valueOf(row.getString("accrual")),
                seniority(row),
                row.getBigDecimal("balance_cap"),
                Proration.valueOf(row.getString("proration")),
                RoundingUnit.valueOf(row.getString("rounding_unit")),
                RoundingDirection.valueOf(row.getString("rounding_direction")),
                PartTime.valueOf(row.getString("part_time")),
                row.getBigDecimal("full_week_days"));
    }

    private static List<SeniorityStep> seniority(ResultSet row) throws SQLException {
        Integer[] years = (Integer[]) row.getArray("seniority_years").getArray();
        BigDecimal[] days = (BigDecimal[]) row.getArray("seniority_days").getArray();
        List<SeniorityStep> steps = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            steps.add(new SeniorityStep(years[i], days[i]));
        }
        return steps;
    }

    private static CarryOver carryOver(ResultSet row) throws SQLException {
        int month = row.getInt("carry_over_last_month");
        return new CarryOver(
                row.getBigDecimal("carry_over_limit"),
                month == 0 ? null : MonthDay.of(month, row.getInt("carry_over_last_day")),
                row.getBigDecimal("carry_over_kept"));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getBigDecimal("negative_limit"),
                row.getInt("waiting_days"),
                row.getInt("notice_days"),
                row.getInt("months_ahead"),
                row.getInt("months_back"),
                row.getInt("longest_run_days"),
                row.getBoolean("run_exempt"),
                row.getBoolean("half_days_allowed"),
                row.getInt("approval_levels"),
                row.getObject("document_after_days", Integer.class),
                row.getBoolean("calendar_days"),
                Visibility.valueOf(row.getString("visibility")),
                row.getObject("document_within_days", Integer.class),
                row.getObject("interrupts_leave", Boolean.class),
                row.getBigDecimal("second_level_above_days"),
                row.getBoolean("cancellation_approved"));
    }
}
