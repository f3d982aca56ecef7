package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one rule of which credit a day of leave uses: take all days in date order and give each to the credit that is
 * valid <em>on that day</em> and lapses first. A day may be split over credits. Lapsing is decided by the day of
 * leave, never by today.
 *
 * <p>Giving each day to the valid credit with the earliest last valid day covers as many days as any other
 * assignment can (earliest deadline first).
 */
final class LedgerWalk {

    private final List<Credit> credits;
    private final List<Debit> debits;
    private final List<Use> uses = new ArrayList<>();
    private final Map<Credit, BigDecimal> left = new IdentityHashMap<>();
    private final Map<Debit, BigDecimal> uncovered = new IdentityHashMap<>();
    private final Map<Credit, BigDecimal> shortage = new IdentityHashMap<>();

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
        walk.debits.forEach(walk::pay);
        walk.credits.forEach(walk::makeUpFor);
        return walk;
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
            BigDecimal part = credit.isValidOn(debit.day()) ? due.min(left.get(credit)) : BigDecimal.ZERO;
            if (part.signum() > 0) {
                uses.add(new Use(debit, credit, part));
                left.merge(credit, part.negate(), BigDecimal::add);
                due = due.subtract(part);
            }
        }
        uncovered.put(debit, due);
    }

    /** Credits in the order in which they are used. */
    public List<Credit> credits() {
        return credits;
    }

    /** Days in date order. */
    public List<Debit> debits() {
        return debits;
    }

    /** Which day used which credit, in date order. */
    public List<Use> uses() {
        return uses;
    }

    /** What neither a day used of a credit nor another credit needed that was reduced below nothing. */
    public BigDecimal left(Credit credit) {
        return left.get(credit);
    }

    /** What no credit paid of a day. */
    public BigDecimal uncovered(Debit debit) {
        return uncovered.get(debit);
    }

    /** What is owed in a leave year: days that no credit paid, and what nothing made up for of reduced credits. */
    public BigDecimal debt(int leaveYear) {
        BigDecimal unpaid = debits.stream()
                .filter(debit -> debit.leaveYear() == leaveYear)
                .map(uncovered::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return credits.stream()
                .filter(credit -> credit.leaveYear() == leaveYear)
                .map(shortage::get)
                .reduce(unpaid, BigDecimal::add);
    }
}
