package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rule of the ledger a second time, written from the domain's words alone and on purpose unlike {@link LedgerWalk}:
 * it goes through the calendar date by date, and amounts are whole ten-thousandths of a day. Slow and plain. It takes rows as the database has them, so that it also serves to check stored figures.
 */
public final class SlowLedger {

    /**
     * A row of the ledger.
     *
     * @param from first day of leave that may use a credit
     * @param to last day of leave that may use it
     * @param status of the request of a debit
     */
    public record Row(
            long id,
            String kind,
            int leaveYear,
            BigDecimal amount,
            LocalDate day,
            LocalDate from,
            LocalDate to,
            Long reverses,
            Long reduces,
            String status) {}

    /** So much of a debit was paid from a credit. */
    public record Portion(long debit, long credit) {}

    private final List<Row> jars = new ArrayList<>();
    private final List<Row> days = new ArrayList<>();
    private final List<Row> corrections = new ArrayList<>();
    private final Map<Long, Long> left = new HashMap<>();
    private final Map<Long, Long> wanted = new HashMap<>();
    private final Map<Portion, Long> poured = new HashMap<>();
    private final Map<Integer, TreeMap<LocalDate, Long>> standing = new HashMap<>();
    private long lateUnits;

    public SlowLedger(List<Row> rows) {
        Set<Long> gone = new HashSet<>();
        for (Row row : rows) {
            if (row.reverses() != null) {
                gone.add(row.reverses());
            }
        }
        for (Row row : rows) {
            if (!gone.contains(row.id())) {
                sort(row);
            }
        }
        for (Row correction : corrections) {
            if (correction.reduces() != null) {
                left.merge(correction.reduces(), units(correction.amount()), Long::sum);
            }
        }
        pour();
        repay();
    }

    private void sort(Row row) {
        boolean gives = row.amount().signum() > 0;
        switch (row.kind()) {
            case "GRANT", "CARRY_IN" -> fill(row);
            case "ADJUSTMENT" -> {
                corrections.add(row);
                if (gives) {
                    fill(row);
                }
            }
            case "DEBIT", "DEBT_IN" -> {
                days.add(row);
                wanted.put(row.id(), -units(row.amount()));
            }
            default -> {
                // Reversals were looked at above; what lapsed or was handed on is no part of the rule.
            }
        }
    }

    private void fill(Row row) {
        jars.add(row);
        left.put(row.id(), units(row.amount()));
    }

    /** Date after date: a jar that is opened settles the debts of its leave year, then the days of the date are served. */
    private void pour() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        jars.forEach(jar -> dates.add(jar.from()));
        days.forEach(day -> dates.add(day.day()));
        for (LocalDate date : dates) {
            for (Row jar : inOrderOfUse(jars)) {
                if (jar.from().equals(date)) {
                    settleDebts(jar);
                }
            }
            for (Row day : inOrder(date)) {
                for (Row jar : inOrderOfUse(jars)) {
                    if (!date.isBefore(jar.from()) && !date.isAfter(jar.to())) {
                        pour(jar, day);
                    }
                }
            }
            for (Row day : days) {
                standing.computeIfAbsent(day.leaveYear(), year -> new TreeMap<>())
                        .put(date, debtUntil(day.leaveYear(), date));
            }
        }
    }

    private void settleDebts(Row jar) {
        TreeSet<LocalDate> before = new TreeSet<>();
        days.forEach(day -> before.add(day.day()));
        for (LocalDate date : before.headSet(jar.from())) {
            for (Row day : inOrder(date)) {
                if (day.leaveYear() == jar.leaveYear()) {
                    lateUnits += pour(jar, day);
                }
            }
        }
    }

    private long debtUntil(int leaveYear, LocalDate date) {
        long debt = 0;
        for (Row day : days) {
            debt += day.leaveYear() == leaveYear && !day.day().isAfter(date) ? wanted.get(day.id()) : 0;
        }
        return debt;
    }

    private long pour(Row jar, Row day) {
        long portion = Math.min(Math.max(0, left.get(jar.id())), wanted.get(day.id()));
        if (portion > 0) {
            left.merge(jar.id(), -portion, Long::sum);
            wanted.merge(day.id(), -portion, Long::sum);
            poured.put(new Portion(day.id(), jar.id()), portion);
        }
        return portion;
    }

    private List<Row> inOrder(LocalDate date) {
        List<Row> served = new ArrayList<>(days);
        served.removeIf(day -> !day.day().equals(date));
        served.sort((one, other) -> Long.compare(one.id(), other.id()));
        return served;
    }

    private static List<Row> inOrderOfUse(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort((one, other) -> goesBefore(one, other) ? -1 : goesBefore(other, one) ? 1 : 0);
        return sorted;
    }

    /** Jars that hold less than nothing are filled up to nothing from what the others of their leave year still hold. */
    private void repay() {
        for (Row empty : jars) {
            List<Row> givers = inOrderOfUse(jars);
            givers.removeIf(jar -> jar.leaveYear() != empty.leaveYear() || left.get(jar.id()) <= 0);
            for (Row giver : givers) {
                long portion = Math.min(left.get(giver.id()), Math.max(0, -left.get(empty.id())));
                left.merge(giver.id(), -portion, Long::sum);
                left.merge(empty.id(), portion, Long::sum);
            }
        }
    }

    private static boolean goesBefore(Row one, Row other) {
        if (!one.to().equals(other.to())) {
            return one.to().isBefore(other.to());
        }
        boolean oneCarried = one.kind().equals("CARRY_IN");
        if (oneCarried != other.kind().equals("CARRY_IN")) {
            return oneCarried;
        }
        if (!one.from().equals(other.from())) {
            return one.from().isBefore(other.from());
        }
        return one.id() < other.id();
    }

    /** Which debit was paid from which credit, in days. */
    public Map<Portion, BigDecimal> uses() {
        Map<Portion, BigDecimal> uses = new HashMap<>();
        poured.forEach((portion, units) -> uses.put(portion, days(units)));
        return uses;
    }

    /** What no day used of each credit; what others could not make up for of a reduced one counts as owed. */
    public Map<Long, BigDecimal> left() {
        Map<Long, BigDecimal> all = new HashMap<>();
        left.forEach((id, units) -> all.put(id, days(Math.max(0, units))));
        return all;
    }

    /** What no credit paid of each debit. */
    public Map<Long, BigDecimal> uncovered() {
        Map<Long, BigDecimal> all = new HashMap<>();
        wanted.forEach((id, units) -> all.put(id, days(units)));
        return all;
    }

    /** What was owed in a leave year on the evening of a date. */
    BigDecimal owedOn(int leaveYear, LocalDate date) {
        TreeMap<LocalDate, Long> evenings = standing.getOrDefault(leaveYear, new TreeMap<>());
        long owed = evenings.headMap(date, true).isEmpty()
                ? 0
                : evenings.get(evenings.headMap(date, true).lastKey());
        for (Row jar : jars) {
            owed += jar.leaveYear() == leaveYear ? Math.max(0, -left.get(jar.id())) : 0;
        }
        return days(owed);
    }

    /** What credits paid of debt, for days before they were valid. */
    public BigDecimal paidLate() {
        return days(lateUnits);
    }

    /** What is owed in a leave year: unpaid days, and what credits were reduced below nothing and nobody made up for. */
    public BigDecimal owed(int leaveYear) {
        long owed = 0;
        for (Row day : days) {
            owed += day.leaveYear() == leaveYear ? wanted.get(day.id()) : 0;
        }
        for (Row jar : jars) {
            owed += jar.leaveYear() == leaveYear ? Math.max(0, -left.get(jar.id())) : 0;
        }
        return days(owed);
    }

    /** Sum of the live credits of a kind and leave year, as posted. */
    public BigDecimal posted(String kind, int leaveYear) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : kind.equals("ADJUSTMENT") ? corrections : jars) {
            sum = row.kind().equals(kind) && row.leaveYear() == leaveYear ? sum.add(row.amount()) : sum;
        }
        return sum;
    }

    /** Sum of the live debits of a leave year whose request has one of these statuses. */
    public BigDecimal debited(int leaveYear, Set<String> statuses) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row day : days) {
            sum = day.leaveYear() == leaveYear && day.status() != null && statuses.contains(day.status())
                    ? sum.subtract(day.amount())
                    : sum;
        }
        return sum;
    }

    /** Debt that the leave year before handed on. */
    public BigDecimal received(int leaveYear) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row day : days) {
            sum = day.leaveYear() == leaveYear && day.kind().equals("DEBT_IN") ? sum.subtract(day.amount()) : sum;
        }
        return sum;
    }

    /** What lapsed unused before a day, of the credits of a leave year. */
    public BigDecimal lapsed(int leaveYear, LocalDate before) {
        long lapsed = 0;
        for (Row jar : jars) {
            if (jar.leaveYear() == leaveYear && jar.to().isBefore(before)) {
                lapsed += Math.max(0, left.get(jar.id()));
            }
        }
        return days(lapsed);
    }

    /** The most that any assignment of days to credits could pay. */
    BigDecimal mostThatCouldBePaid() {
        Flow flow = new Flow(jars.size() + days.size() + 2);
        int sink = jars.size() + days.size() + 1;
        for (int j = 0; j < jars.size(); j++) {
            flow.allow(0, 1 + j, Math.max(0, amountOf(jars.get(j))));
            for (int d = 0; d < days.size(); d++) {
                LocalDate day = days.get(d).day();
                if (!day.isBefore(jars.get(j).from())
                        && !day.isAfter(jars.get(j).to())) {
                    flow.allow(1 + j, 1 + jars.size() + d, Long.MAX_VALUE / 4);
                }
            }
        }
        for (int d = 0; d < days.size(); d++) {
            flow.allow(1 + jars.size() + d, sink, -units(days.get(d).amount()));
        }
        return days(flow.most(0, sink));
    }

    private long amountOf(Row jar) {
        long units = units(jar.amount());
        for (Row correction : corrections) {
            units += correction.reduces() != null && correction.reduces() == jar.id() ? units(correction.amount()) : 0;
        }
        return units;
    }

    private static long units(BigDecimal days) {
        return days.movePointRight(4).longValueExact();
    }

    private static BigDecimal days(long units) {
        return BigDecimal.valueOf(units, 4);
    }
}
