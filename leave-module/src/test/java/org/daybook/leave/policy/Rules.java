package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
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

/** Policies of tests: a plain one, changed step by step. */
public final class Rules {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final String days;
    private MonthDay yearStart = MonthDay.of(1, 1);
    private Accrual accrual = Accrual.YEAR_START;
    private List<SeniorityStep> seniority = List.of();
    private String cap;
    private Proration proration = Proration.NONE;
    private RoundingUnit unit = RoundingUnit.NONE;
    private RoundingDirection direction = RoundingDirection.NEAREST;
    private PartTime partTime = PartTime.NONE;
    private CarryOver carryOver = new CarryOver(BigDecimal.ZERO, null, BigDecimal.ZERO);
    private BigDecimal negative = BigDecimal.ZERO;
    private boolean halfDays = true;
    private Integer documentAfter;
    private Integer documentWithin;
    private Boolean interrupts;
    private int levels = 1;
    private BigDecimal secondLevelAbove;

    private Rules(String days) {
        this.days = days;
    }

    /** So many days a year; null: without limit. */
    public static Rules days(String days) {
        return new Rules(days);
    }

    public Rules yearFrom(int month, int day) {
        yearStart = MonthDay.of(month, day);
        return this;
    }

    public Rules granted(Accrual when) {
        accrual = when;
        return this;
    }

    public Rules after(int years, String extra) {
        seniority = Stream.concat(seniority.stream(), Stream.of(new SeniorityStep(years, new BigDecimal(extra))))
                .toList();
        return this;
    }

    public Rules cappedAt(String most) {
        cap = most;
        return this;
    }

    public Rules prorated(Proration how) {
        proration = how;
        return this;
    }

    public Rules rounded(RoundingUnit to, RoundingDirection way) {
        unit = to;
        direction = way;
        return this;
    }

    public Rules partTime(PartTime how) {
        partTime = how;
        return this;
    }

    /** @param most null: all */
    public Rules carryOver(String most, MonthDay until, String kept) {
        carryOver = new CarryOver(most == null ? null : new BigDecimal(most), until, new BigDecimal(kept));
        return this;
    }

    public Rules overdrawnBy(BigDecimal limit) {
        negative = limit;
        return this;
    }

    public Rules halfDays(boolean allowed) {
        halfDays = allowed;
        return this;
    }

    public Rules documentAfter(Integer days, Integer within) {
        documentAfter = days;
        documentWithin = within;
        return this;
    }

    public Rules approvedIn(int approvalLevels, String secondAbove) {
        levels = approvalLevels;
        secondLevelAbove = secondAbove == null ? null : new BigDecimal(secondAbove);
        return this;
    }

    public Rules interrupting(Boolean interruptsLeave) {
        interrupts = interruptsLeave;
        return this;
    }

    public PolicyRules rules() {
        return new PolicyRules(
                new Earning(
                        yearStart,
                        days == null ? null : new BigDecimal(days),
                        accrual,
                        seniority,
                        cap == null ? null : new BigDecimal(cap),
                        proration,
                        unit,
                        direction,
                        partTime,
                        BigDecimal.valueOf(5)),
                carryOver,
                new Booking(
                        negative,
                        0,
                        0,
                        12,
                        12,
                        30,
                        false,
                        halfDays,
                        levels,
                        documentAfter,
                        false,
                        PolicyRules.Visibility.ABSENT,
                        documentWithin,
                        interrupts,
                        secondLevelAbove,
                        false));
    }

    /** For everyone and for ever. */
    public LeavePolicy policy() {
        return policy(1, PolicyGroup.EVERYONE, LONG_AGO, null);
    }

    public LeavePolicy policy(long id, PolicyGroup group, LocalDate from, LocalDate until) {
        return new LeavePolicy(id, "annual", group, from, until, rules());
    }
}
