package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one rule of which credit a day of leave uses: take all days in date order and give each to the credit that is
 * valid <em>on that day</em> and lapses first. A day may be split over credits. Lapsing is decided by the day of
 * leave, never by today. What no credit pays is debt; the next credit of the same leave year pays it first, from the day
 * on which that credit becomes valid.
 *
 * <p>Giving each day to the valid credit with the earliest last valid day covers as many days as any other
 * assignment can (earliest deadline first).
 */
final class LedgerWalk {

    private static final Comparator<Credit> ORDER_OF_BEGINNING =
            Comparator.comparing(Credit::validFrom).thenComparing(Credit.ORDER_OF_USE);

    private final List<Credit> credits;
    private final List<Debit> debits;
    private final List<Use> uses = new ArrayList<>();
    private final Map<Credit, BigDecimal> left = new IdentityHashMap<>();
    private final Map<Debit, BigDecimal> uncovered = new IdentityHashMap<>();
    private final Map<Credit, BigDecimal> shortage = new IdentityHashMap<>();
    private final Map<Integer, BigDecimal> owed = new HashMap<>();
    private final Map<Integer, NavigableMap<LocalDate, BigDecimal>> course = new HashMap<>();

    /** A day, or a part of it, paid from a credit. */
    public record Use(Debit debit, Credit credit, BigDecimal amount) {}

    private LedgerWalk(Collection<Credit> credits, Collection<Debit> debits) {
        this.credits = credits.stream().sorted(Credit.ORDER_OF_USE).toList();
        this.debits = debits.stream().sorted(Debit.ORDER_OF_WALK).toList();
    }

    /** Walks the days of one account over its credits, in whatever order both are given. */
    public static LedgerWalk over(Collection<Credit> credits, Collection<Debit> debits) {
        LedgerWalk walk = new LedgerWalk(credits, debits);
        walk.credits.forEach(credit -> walk.left.put(credit, credit.amount().max(BigDecimal.ZERO)));
        Iterator<Credit> toCome =
                walk.credits.stream().sorted(ORDER_OF_BEGINNING).iterator();
        Credit next = toCome.hasNext() ? toCome.next() : null;
        for (Debit debit : walk.debits) {
            while (next != null && !next.validFrom().isAfter(debit.day())) {
                walk.repay(next);
                next = toCome.hasNext() ? toCome.next() : null;
            }
            walk.pay(debit);
        }
        while (next != null) {
            walk.repay(next);
            next = toCome.hasNext() ? toCome.next() : null;
        }
        walk.credits.forEach(walk::makeUpFor);
        return walk;
    }

    /** A credit that becomes valid pays the debt of its leave year before anything else, the oldest first. */
    private void repay(Credit credit) {
        if (owed.getOrDefault(credit.leaveYear(), BigDecimal.ZERO).signum() == 0) {
            return;
        }
        for (Debit debit : debits) {
            BigDecimal due = uncovered.getOrDefault(debit, BigDecimal.ZERO);
            if (due.signum() > 0 && debit.leaveYear() == credit.leaveYear()) {
                BigDecimal part = use(debit, credit, due);
                uncovered.put(debit, due.subtract(part));
                owed.merge(debit.leaveYear(), part.negate(), BigDecimal::add);
            }
        }
        courseOf(credit.leaveYear()).put(credit.validFrom(), owed.get(credit.leaveYear()));
    }

    /**
     * What a credit was reduced below nothing is made up for by what the days left of the other credits of its leave
     * year. Days come first: they can use fewer credits, so in this order as much as possible is paid.
     */
    private void makeUpFor(Credit reduced) {
        BigDecimal due = reduced.amount().negate().max(BigDecimal.ZERO);
        for (Credit credit : credits) {
            BigDecimal part = credit.leaveYear() == reduced.leaveYear() ? due.min(left.get(credit)) : BigDecimal.ZERO;
            left.merge(credit, part.negate(), BigDecimal::add);
            due = due.subtract(part);
        }
        shortage.put(reduced, due);
    }

    private void pay(Debit debit) {
        BigDecimal due = debit.amount();
        for (Credit credit : credits) {
            if (due.signum() == 0) {
                break;
            }
            if (credit.isValidOn(debit.day())) {
                due = due.subtract(use(debit, credit, due));
            }
        }
        uncovered.put(debit, due);
        courseOf(debit.leaveYear()).put(debit.day(), owed.merge(debit.leaveYear(), due, BigDecimal::add));
    }

    private BigDecimal use(Debit debit, Credit credit, BigDecimal due) {
        BigDecimal part = due.min(left.get(credit));
        if (part.signum() > 0) {
            uses.add(new Use(debit, credit, part));
            left.merge(credit, part.negate(), BigDecimal::add);
        }
        return part;
    }

    /** Credits in the order in which they are used. */
    public List<Credit> credits() {
        return credits;
    }

    /** Days in date order. */
    public List<Debit> debits() {
        return debits;
    }

    /** Which day used which credit, in the order in which they were paid. */
    public List<Use> uses() {
        return uses;
    }

    /** What neither a day used of a credit nor another credit needed that was reduced below nothing. */
    public BigDecimal left(Credit credit) {
        return left.get(credit);
    }

    /** What no credit paid of a day, not even later. */
    public BigDecimal uncovered(Debit debit) {
        return uncovered.get(debit);
    }

    /** What is owed at the end of a leave year: days that no credit paid, and what nothing made up for. */
    public BigDecimal debt(int leaveYear) {
        return owed.getOrDefault(leaveYear, BigDecimal.ZERO).add(shortage(leaveYear));
    }

    /** What is owed in a leave year by the end of a day, whatever is paid later. */
    public BigDecimal debt(int leaveYear, LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> standing = courseOf(leaveYear).floorEntry(day);
        BigDecimal unpaid = standing == null ? BigDecimal.ZERO : standing.getValue();
        return unpaid.add(shortage(leaveYear));
    }

    /** The days on which what is owed in a leave year may change. */
    public Set<LocalDate> daysOfDebt(int leaveYear) {
        return courseOf(leaveYear).keySet();
    }

    private NavigableMap<LocalDate, BigDecimal> courseOf(int leaveYear) {
        return course.computeIfAbsent(leaveYear, year -> new TreeMap<>());
    }

    private BigDecimal shortage(int leaveYear) {
        return credits.stream()
                .filter(credit -> credit.leaveYear() == leaveYear)
                .map(shortage::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
