package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;

/**
 * What becomes of a leave year's credits: those that lapse within it, and at its end what is handed on, what lapses then,
 * and what is owed. Follows from the walk alone.
 */
final class Turn {

    /** Numbers of the rows of a turn. */
    private static final int LAPSING = 1;

    private static final int KEPT = 2;

    private final LeaveYear year;
    private final LeavePolicy policy;
    private final LedgerWalk walk;
    private final BigDecimal left;
    private final BigDecimal carried;
    private final BigDecimal debt;
    private final boolean goesOn;

    /**
     * @param policy in force on the last day of the leave year
     * @param goesOn whether the next leave year takes over what is left and owed
     */
    Turn(LeaveYear year, LeavePolicy policy, LedgerWalk walk, boolean goesOn) {
        this.year = year;
        this.policy = policy;
        this.walk = walk;
        this.left = walk.credits().stream()
                .filter(credit -> credit.leaveYear() == year.number() && isThereAtTheEnd(credit))
                .map(walk::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.carried = goesOn ? policy.carriedOf(left) : BigDecimal.ZERO;
        this.debt = walk.debt(year.number());
        this.goesOn = goesOn;
    }

    private boolean isThereAtTheEnd(Credit credit) {
        return !credit.lastValidDay().isBefore(year.lastDay());
    }

    /** What the next leave year receives: credits, and debt as a row below nothing. */
    List<DueRow> received() {
        LeaveYear next = year.next();
        BigDecimal kept = policy.carryOver().lastValidDay() == null
                ? carried
                : carried.min(policy.carryOver().keptDays());
        List<DueRow> rows = new ArrayList<>();
        add(rows, next, EntryKind.CARRY_IN, carried.subtract(kept), lastValidDay(next), new Slot(0, LAPSING, 0));
        add(rows, next, EntryKind.CARRY_IN, kept, next.lastDay(), new Slot(0, KEPT, 0));
        BigDecimal owed = goesOn ? debt : BigDecimal.ZERO;
        add(rows, next, EntryKind.DEBT_IN, owed.negate(), null, Slot.FIRST);
        return rows;
    }

    private LocalDate lastValidDay(LeaveYear next) {
        MonthDay day = policy.carryOver().lastValidDay();
        return day == null ? next.lastDay() : next.dayOn(day);
    }

    /** What lapses within the leave year before a day, row by row. */
    List<DueRow> lapsedWithin(LocalDate today) {
        List<DueRow> rows = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        walk.credits().stream()
                .filter(credit -> credit.leaveYear() == year.number() && !isThereAtTheEnd(credit))
                .map(Credit::lastValidDay)
                .filter(last -> last.isBefore(today))
                .forEach(days::add);
        for (LocalDate day : days) {
            BigDecimal lapsed = walk.credits().stream()
                    .filter(credit -> credit.leaveYear() == year.number()
                            && credit.lastValidDay().equals(day))
                    .map(walk::left)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            int period = (int) (day.toEpochDay() - year.firstDay().toEpochDay()) + 1;
            add(rows, EntryKind.EXPIRY, lapsed.negate(), day, new Slot(period, 0, 0));
        }
        return rows;
    }

    /** The rows that close the leave year: with them it sums to nothing, also where nobody is left to owe the debt. */
    List<DueRow> closing() {
        List<DueRow> rows = new ArrayList<>();
        add(rows, EntryKind.EXPIRY, left.subtract(carried).negate(), year.lastDay(), Slot.FIRST);
        add(rows, EntryKind.CARRY_OUT, carried.negate(), year.lastDay(), Slot.FIRST);
        add(rows, EntryKind.CARRY_OUT, debt, year.lastDay(), new Slot(0, LAPSING, 0));
        return rows;
    }

    private void add(List<DueRow> rows, EntryKind kind, BigDecimal amount, LocalDate day, Slot slot) {
        if (amount.signum() != 0) {
            rows.add(new DueRow(policy, year.number(), kind, amount, day, null, null, slot, null));
        }
    }

    private void add(
            List<DueRow> rows, LeaveYear next, EntryKind kind, BigDecimal amount, LocalDate lastValidDay, Slot slot) {
        if (amount.signum() != 0) {
            LocalDate from = lastValidDay == null ? null : next.firstDay();
            rows.add(new DueRow(policy, next.number(), kind, amount, next.firstDay(), from, lastValidDay, slot, null));
        }
    }
}
