package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.leave.ledger.SlowGrants.Grant;

/**
 * A life of an account lived day after day, from the words of the rules: in the morning the year turns and grants come, by
 * day leave is taken from what is there, in the evening something lapses. Nothing of it looks ahead or back.
 */
final class SlowLife {

    private final SlowGrants grants;
    private final MonthDay start;
    private final Map<LocalDate, Long> leave;
    private final Map<Integer, Long> given;
    private final List<Jar> jars = new ArrayList<>();
    private final List<Debt> debts = new ArrayList<>();
    private final TreeMap<LocalDate, List<String>> rows = new TreeMap<>();
    private final Map<Integer, TreeMap<LocalDate, Long>> evenings = new HashMap<>();

    private static final class Jar {
        private final boolean carried;
        private final int year;
        private final LocalDate from;
        private final LocalDate to;
        private long left;

        private Jar(boolean carried, int year, LocalDate from, LocalDate to, long left) {
            this.carried = carried;
            this.year = year;
            this.from = from;
            this.to = to;
            this.left = left;
        }

        private long take(long wanted) {
            long taken = Math.min(left, wanted);
            left -= taken;
            return taken;
        }
    }

    private static final class Debt {
        private final int year;
        private long units;

        private Debt(int year, long units) {
            this.year = year;
            this.units = units;
        }
    }

    /**
     * @param leave what is taken on each day, in ten-thousandths
     * @param given what HR gives for whole leave years
     */
    SlowLife(SlowGrants grants, MonthDay start, Map<LocalDate, Long> leave, Map<Integer, Long> given) {
        this.grants = grants;
        this.start = start;
        this.leave = leave;
        this.given = given;
    }

    /** Lives the leave years from the one of the first day to that of the last. */
    SlowLife live(LocalDate first, LocalDate last) {
        LocalDate day = firstDayOf(yearOf(first));
        LocalDate end = firstDayOf(yearOf(last) + 1);
        List<Grant> ofYear = List.of();
        while (day.isBefore(end)) {
            int year = yearOf(day);
            long owed = 0;
            if (day.equals(firstDayOf(year))) {
                owed = day.isAfter(first) ? turn(year - 1) : 0;
                open(new Jar(false, year, day, firstDayOf(year + 1).minusDays(1), given.getOrDefault(year, 0L)));
                ofYear = grants.ofYearFrom(day);
            }
            for (Grant grant : ofYear) {
                if (grant.day().equals(day)) {
                    grant(grant, year);
                }
            }
            use(day, year, owed);
            use(day, year, leave.getOrDefault(day, 0L));
            lapse(day, year);
            long debt = debtOf(year);
            evenings.computeIfAbsent(year, any -> new TreeMap<>()).put(day, debt);
            day = day.plusDays(1);
        }
        return this;
    }

    private void grant(Grant grant, int year) {
        BigDecimal cap = grant.rule().earning().balanceCap();
        long there = jars.stream()
                .filter(jar -> isValid(jar, grant.day()))
                .mapToLong(jar -> jar.left)
                .sum();
        long units = cap == null
                ? grant.units()
                : Math.min(grant.units(), Math.max(0, Fraction.of(cap).units() - there));
        LocalDate to = firstDayOf(year + 1).minusDays(1);
        write(grant.day(), "GRANT", year, units, grant.day() + ".." + to);
        open(new Jar(false, year, grant.day(), to, units));
    }

    private void open(Jar jar) {
        for (Debt debt : debts) {
            if (debt.year == jar.year) {
                debt.units -= jar.take(debt.units);
            }
        }
        jars.add(jar);
    }

    private void use(LocalDate day, int year, long units) {
        if (units == 0) {
            return;
        }
        long rest = units;
        List<Jar> inOrder = new ArrayList<>(jars);
        inOrder.sort(Comparator.comparing((Jar jar) -> jar.to)
                .thenComparing(jar -> !jar.carried)
                .thenComparing(jar -> jar.from));
        for (Jar jar : inOrder) {
            rest -= isValid(jar, day) ? jar.take(rest) : 0;
        }
        if (rest > 0) {
            debts.add(new Debt(year, rest));
        }
    }

    private void lapse(LocalDate day, int year) {
        if (!day.equals(firstDayOf(year + 1).minusDays(1))) {
            long lapsed = jars.stream()
                    .filter(jar -> jar.to.equals(day))
                    .mapToLong(jar -> jar.left)
                    .sum();
            write(day.plusDays(1), "EXPIRY", year, -lapsed, day.toString());
        }
    }

    /** Closes a leave year; what the next one owes. */
    private long turn(int year) {
        LocalDate first = firstDayOf(year + 1);
        LocalDate last = first.minusDays(1);
        long left = jars.stream()
                .filter(jar -> jar.to.equals(last))
                .mapToLong(jar -> jar.left)
                .sum();
        boolean goesOn = grants.employs(first);
        PolicyRules rule = grants.on(last);
        CarryOver rules = rule.carryOver();
        long most = rules.limit() == null ? left : Fraction.of(rules.limit()).units();
        long carried = goesOn ? Math.min(left, most) : 0;
        long debt = debtOf(year);
        write(first, "EXPIRY", year, carried - left, last.toString());
        write(first, "CARRY_OUT", year, -carried, last.toString());
        write(first, "CARRY_OUT", year, debt, last.toString());
        boolean lapses = rules.lastValidDay() != null;
        long kept = lapses ? Math.min(carried, Fraction.of(rules.keptDays()).units()) : carried;
        LocalDate end = firstDayOf(year + 2).minusDays(1);
        receive(year + 1, first, lapses ? next(rules.lastValidDay(), first) : end, carried - kept);
        receive(year + 1, first, end, kept);
        long owed = goesOn ? debt : 0;
        write(first, "DEBT_IN", year + 1, -owed, first.toString());
        return owed;
    }

    private void receive(int year, LocalDate from, LocalDate to, long units) {
        write(from, "CARRY_IN", year, units, from + ".." + to);
        if (units > 0) {
            jars.add(new Jar(true, year, from, to, units));
        }
    }

    private static LocalDate next(MonthDay day, LocalDate from) {
        LocalDate date = from;
        while (!day.atYear(date.getYear()).equals(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private long debtOf(int year) {
        return debts.stream()
                .filter(debt -> debt.year == year)
                .mapToLong(debt -> debt.units)
                .sum();
    }

    private void write(LocalDate due, String kind, int year, long units, String when) {
        if (units != 0) {
            String days = BigDecimal.valueOf(units, 4).stripTrailingZeros().toPlainString();
            rows.computeIfAbsent(due, day -> new ArrayList<>()).add(kind + " " + year + " " + days + " " + when);
        }
    }

    private int yearOf(LocalDate day) {
        int year = day.getYear() + 1;
        while (start.atYear(year).isAfter(day)) {
            year--;
        }
        return year;
    }

    private LocalDate firstDayOf(int year) {
        return start.atYear(year);
    }

    private static boolean isValid(Jar jar, LocalDate day) {
        return !day.isBefore(jar.from) && !day.isAfter(jar.to);
    }

    /** The rows that have to be posted by a day, sorted, in the words of {@link SimulatedAccount#story}. */
    List<String> rowsUntil(LocalDate day) {
        return rows.headMap(day, true).values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** Whether on no evening more is owed than the limit of its leave year, or than in the other life. */
    boolean owesNoMoreThan(SlowLife other) {
        for (var year : evenings.entrySet()) {
            LocalDate last = firstDayOf(year.getKey() + 1).minusDays(1);
            long limit = Fraction.of(grants.on(last).booking().negativeLimit()).units();
            for (var evening : year.getValue().entrySet()) {
                long allowed = Math.max(limit, other.evenings.get(year.getKey()).get(evening.getKey()));
                if (evening.getValue() > allowed) {
                    return false;
                }
            }
        }
        return true;
    }
}
