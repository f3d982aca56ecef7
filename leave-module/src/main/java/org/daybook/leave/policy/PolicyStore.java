package org.daybook.leave.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.leave.DefinePolicy;
import org.daybook.leave.PolicyRules.Booking;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.leave.PolicyRules.Earning;
import org.daybook.leave.PolicyRules.SeniorityStep;
import org.daybook.leave.PolicyView;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where policies are kept. */
@ApplicationScoped
class PolicyStore {

    private static final String SELECT =
            "SELECT p.id, p.source, p.created_at, " + PolicyRow.COLUMNS + " FROM leave.policies p ";

    private static final String INSERT = """
            INSERT INTO leave.policies (leave_type, group_kind, group_value, valid_from, valid_until, year_start_month,
                year_start_day, yearly_entitlement, accrual, seniority_years, seniority_days, balance_cap, proration,
                rounding_unit, rounding_direction, part_time, full_week_days, carry_over_limit, carry_over_last_month,
                carry_over_last_day, carry_over_kept, negative_limit, waiting_days, notice_days, months_ahead,
                months_back, longest_run_days, run_exempt, half_days_allowed, approval_levels, document_after_days,
                calendar_days, visibility, document_within_days, interrupts_leave, second_level_above_days,
                cancellation_approved, source, actor_id, entered_on)
            VALUES (:leaveType, :groupKind, :groupValue, :validFrom, :validUntil, :yearStartMonth,
                :yearStartDay, :yearlyEntitlement, :accrual, :seniorityYears, :seniorityDays, :balanceCap, :proration,
                :roundingUnit, :roundingDirection, :partTime, :fullWeekDays, :carryOverLimit, :carryOverLastMonth,
                :carryOverLastDay, :carryOverKept, :negativeLimit, :waitingDays, :noticeDays, :monthsAhead,
                :monthsBack, :longestRunDays, :runExempt, :halfDaysAllowed, :approvalLevels, :documentAfterDays,
                :calendarDays, :visibility, :documentWithinDays, :interruptsLeave, :secondLevelAboveDays,
                :cancellationApproved, :source, :actor, :today)
            ON CONFLICT (leave_type, group_kind, group_value, valid_from) DO NOTHING RETURNING id
            """;

    @Inject
    private Jdbi sql;

    List<PolicyView> all(String leaveType) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE :type::text IS NULL OR p.leave_type = :type
                        ORDER BY p.leave_type, p.group_kind, p.group_value, p.valid_from
                        """)
                .bind("type", leaveType)
                .map(PolicyStore::view)
                .list());
    }

    PolicyView get(long id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + "WHERE p.id = :id")
                .bind("id", id)
                .map(PolicyStore::view)
                .one());
    }

    boolean hasType(String leaveType) {
        return sql.withHandle(handle -> handle.createQuery("SELECT FROM leave.leave_types WHERE code = :code FOR SHARE")
                .bind("code", leaveType)
                .map((row, context) -> true)
                .findOne()
                .isPresent());
    }

    /** On which day the leave years of a type begin; empty if it has no policy yet. */
    Optional<MonthDay> leaveYearStart(String leaveType) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT year_start_month, year_start_day FROM leave.policies WHERE leave_type = :type LIMIT 1
                        """)
                .bind("type", leaveType)
                .map((row, context) -> MonthDay.of(row.getInt(1), row.getInt(2)))
                .findOne());
    }

    /** Adds a kind of leave after all others; false if it is there already. */
    boolean addType(String code, String name) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.leave_types (code, name, position)
                        SELECT :code, :name, coalesce(max(position), 0) + 1 FROM leave.leave_types
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("code", code)
                        .bind("name", name)
                        .execute())
                > 0;
    }

    /** Empty if the group has a policy from this very day on. */
    Optional<Long> add(DefinePolicy command, LocalDate today) {
        Earning earning = command.rules().earning();
        return sql.withHandle(handle -> handle.createQuery(INSERT)
                .bindMap(columns(command))
                .bind("today", today)
                .bindArray(
                        "seniorityYears",
                        Integer.class,
                        earning.seniority().stream()
                                .map(SeniorityStep::afterYears)
                                .toArray())
                .bindArray(
                        "seniorityDays",
                        BigDecimal.class,
                        earning.seniority().stream()
                                .map(SeniorityStep::extraDays)
                                .toArray())
                .mapTo(Long.class)
                .findOne());
    }

    private static Map<String, Object> columns(DefinePolicy command) {
        Earning earning = command.rules().earning();
        CarryOver carryOver = command.rules().carryOver();
        Map<String, Object> columns = new HashMap<>();
        columns.put("leaveType", command.leaveType());
        columns.put("groupKind", command.group().kind().name());
        columns.put("groupValue", command.group().value());
        columns.put("validFrom", command.validFrom());
        columns.put("validUntil", command.validUntil());
        columns.put("yearStartMonth", earning.leaveYearStart().getMonthValue());
        columns.put("yearStartDay", earning.leaveYearStart().getDayOfMonth());
        columns.put("yearlyEntitlement", earning.yearlyEntitlement());
        columns.put("accrual", earning.accrual().name());
        columns.put("balanceCap", earning.balanceCap());
        columns.put("proration", earning.proration().name());
        columns.put("roundingUnit", earning.roundingUnit().name());
        columns.put("roundingDirection", earning.roundingDirection().name());
        columns.put("partTime", earning.partTime().name());
        columns.put("fullWeekDays", earning.fullWeekDays());
        columns.put("carryOverLimit", carryOver.limit());
        MonthDay last = carryOver.lastValidDay();
        columns.put("carryOverLastMonth", last == null ? null : last.getMonthValue());
        columns.put("carryOverLastDay", last == null ? null : last.getDayOfMonth());
        columns.put("carryOverKept", carryOver.keptDays());
        columns.put("source", command.source());
        columns.put("actor", command.actorId());
        addBooking(columns, command.rules().booking());
        return columns;
    }

    private static void addBooking(Map<String, Object> columns, Booking booking) {
        columns.put("negativeLimit", booking.negativeLimit());
        columns.put("waitingDays", booking.waitingDays());
        columns.put("noticeDays", booking.noticeDays());
        columns.put("monthsAhead", booking.monthsAhead());
        columns.put("monthsBack", booking.monthsBack());
        columns.put("longestRunDays", booking.longestRunDays());
        columns.put("runExempt", booking.runExempt());
        columns.put("halfDaysAllowed", booking.halfDaysAllowed());
        columns.put("approvalLevels", booking.approvalLevels());
        columns.put("documentAfterDays", booking.documentAfterDays());
        columns.put("calendarDays", booking.calendarDays());
        columns.put("visibility", booking.visibility().name());
        columns.put("documentWithinDays", booking.documentWithinDays());
        columns.put("interruptsLeave", booking.interruptsLeave());
        columns.put("secondLevelAboveDays", booking.secondLevelAboveDays());
        columns.put("cancellationApproved", booking.cancellationApproved());
    }

    private static PolicyView view(ResultSet row, StatementContext context) throws SQLException {
        LeavePolicy policy = PolicyRow.read(row, "id");
        return new PolicyView(
                policy.id(),
                policy.leaveType(),
                policy.group(),
                policy.validFrom(),
                policy.validUntil(),
                policy.rules(),
                row.getString("source"),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
