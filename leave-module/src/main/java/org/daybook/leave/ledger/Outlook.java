package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.PlannedGrant;

/**
 * The credits and days of an account over a span of leave years: what is posted, the grants that will come by the policies
 * known today, and what each leave year hands on to the next by the walk so far. A turn of the year that is posted already
 * is worked out again, so that a change before it is seen after it.
 */
final class Outlook {

    private final Account account;
    private final List<LeaveYear> years;
    private final List<LedgerEntry> live;
    private final LocalDate today;
    private final List<Credit> credits = new ArrayList<>();
    private final List<Debit> debits = new ArrayList<>();
    private final List<DueRow> grants = new ArrayList<>();
    private final Map<LeaveYear, Turn> turns = new TreeMap<>(Comparator.comparing(LeaveYear::number));
    private final Map<Credit, BigDecimal> gross = new IdentityHashMap<>();
    private LedgerWalk walk;

    /** @param live rows of these years that were not taken back */
    Outlook(Account account, List<LeaveYear> years, List<LedgerEntry> live, LocalDate today) {
        this.account = account;
        this.years = years;
        this.live = live;
        this.today = today;
        live.stream().filter(entry -> !isHandedOnAgain(entry)).forEach(this::addPosted);
        for (LeaveYear year : years) {
            addGrantsOf(year);
            walk = null;
            if (isWorkedOut(year)) {
                turnOf(year);
            }
        }
    }

    /** The walk over all of it. */
    LedgerWalk walk() {
        if (walk == null) {
            walk = LedgerWalk.over(credits, debits);
        }
        return walk;
    }

    private void addPosted(LedgerEntry entry) {
        if (entry.isCredit()) {
            add(
                    new Credit(
                            entry.id(),
                            entry.kind(),
                            entry.leaveYear(),
                            reduced(entry),
                            entry.validFrom(),
                            entry.lastValidDay()),
                    entry.amount());
        } else if (entry.kind() == EntryKind.DEBIT || entry.kind() == EntryKind.DEBT_IN) {
            debits.add(new Debit(
                    entry.id(),
                    entry.leaveYear(),
                    entry.day(),
                    entry.amount().negate(),
                    entry.requestId(),
                    entry.requestStatus()));
        }
    }

    private void add(Credit credit, BigDecimal before) {
        credits.add(credit);
        gross.put(credit, before);
    }

    private BigDecimal reduced(LedgerEntry entry) {
        return live.stream()
                .filter(other -> entry.id() != null && entry.id().equals(other.reducesId()))
                .filter(other -> other.kind() == EntryKind.ADJUSTMENT)
                .map(LedgerEntry::amount)
                .reduce(entry.amount(), BigDecimal::add);
    }

    /** What closed before anybody kept count of turns stays as it is. */
    private boolean isWorkedOut(LeaveYear year) {
        return account.nextDue() != null
                || year.number() >= account.openYear(today).number();
    }

    private boolean isHandedOnAgain(LedgerEntry entry) {
        boolean handedOn = entry.kind() == EntryKind.CARRY_IN || entry.kind() == EntryKind.DEBT_IN;
        LeaveYear before = account.year(entry.leaveYear() - 1);
        return handedOn && years.contains(before) && isWorkedOut(before) && !isUnlimited(before);
    }

    private void addGrantsOf(LeaveYear year) {
        for (PlannedGrant planned : planned(year)) {
            if (isStillToCome(planned, year)) {
                BigDecimal amount = capped(planned);
                grants.add(due(planned, year, amount));
                if (amount.signum() > 0) {
                    add(
                            new Credit(null, EntryKind.GRANT, year.number(), amount, planned.day(), year.lastDay()),
                            amount);
                }
            }
        }
    }

    /** What the policies provide for in a leave year; what is posted keeps the policy that it was posted by. */
    List<PlannedGrant> planned(LeaveYear year) {
        Map<Integer, Long> decided = new HashMap<>();
        live.stream()
                .filter(entry -> entry.kind() == EntryKind.GRANT && entry.leaveYear() == year.number())
                .filter(entry -> entry.policyId() != null)
                .forEach(entry -> decided.put(entry.slot().period(), entry.policyId()));
        return account.plan().of(year, decided);
    }

    private boolean isStillToCome(PlannedGrant planned, LeaveYear year) {
        boolean posted = live.stream()
                .anyMatch(entry -> entry.kind() == EntryKind.GRANT
                        && entry.leaveYear() == year.number()
                        && entry.slot().period() == planned.period());
        LocalDate from = Objects.requireNonNullElse(
                account.nextDue(), account.yearOf(today).firstDay());
        return !posted && !planned.day().isBefore(from);
    }

    /** A cap looks at what is there on the day of the grant: leave on later days is still there. */
    private BigDecimal capped(PlannedGrant planned) {
        BigDecimal cap = planned.policy().earning().balanceCap();
        if (cap == null) {
            return planned.amount();
        }
        LocalDate day = planned.day();
        LedgerWalk before = LedgerWalk.over(
                credits.stream()
                        .filter(credit -> !credit.validFrom().isAfter(day))
                        .toList(),
                debits.stream().filter(debit -> debit.day().isBefore(day)).toList());
        BigDecimal there = before.credits().stream()
                .filter(credit -> credit.isValidOn(day))
                .map(before::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return planned.amount().min(cap.subtract(there).max(BigDecimal.ZERO));
    }

    DueRow due(PlannedGrant planned, LeaveYear year, BigDecimal amount) {
        return new DueRow(
                planned.policy(),
                year.number(),
                EntryKind.GRANT,
                amount,
                planned.day(),
                planned.day(),
                year.lastDay(),
                new Slot(planned.period(), 0, 0),
                null);
    }

    private void turnOf(LeaveYear year) {
        if (isUnlimited(year)) {
            return;
        }
        LeavePolicy policy = policyOfTurn(year);
        Turn turn = new Turn(year, policy, walk(), account.handsOn(year));
        turns.put(year, turn);
        if (years.contains(year.next())) {
            turn.received().forEach(this::addReceived);
            walk = null;
        }
    }

    private void addReceived(DueRow row) {
        LedgerEntry posted = live.stream().filter(row::isSameAs).findFirst().orElse(null);
        if (posted != null) {
            addPosted(posted);
        } else if (row.kind() == EntryKind.DEBT_IN) {
            debits.add(new Debit(null, row.leaveYear(), row.day(), row.amount().negate(), null, null));
        } else {
            // What HR took from the row that stands in this place now is taken from its successor, too.
            BigDecimal amount = live.stream()
                    .filter(row::isInPlaceOf)
                    .map(entry -> reduced(entry).subtract(entry.amount()))
                    .reduce(row.amount(), BigDecimal::add);
            add(
                    new Credit(null, row.kind(), row.leaveYear(), amount, row.validFrom(), row.lastValidDay()),
                    row.amount());
        }
    }

    /** A leave year in which something was granted has a limit, whatever the policy is that counts for the person now. */
    boolean isUnlimited(LeaveYear year) {
        return account.isUnlimitedIn(year)
                && live.stream()
                        .noneMatch(entry -> entry.kind() == EntryKind.GRANT && entry.leaveYear() == year.number());
    }

    /** A turn that is posted keeps the policy that it was posted by. */
    private LeavePolicy policyOfTurn(LeaveYear year) {
        return live.stream()
                .filter(entry -> entry.leaveYear() == year.number()
                        && year.lastDay().equals(entry.day())
                        && (entry.kind() == EntryKind.CARRY_OUT || entry.kind() == EntryKind.EXPIRY))
                .findFirst()
                .flatMap(entry -> account.policies().withId(entry.policyId()))
                .orElseGet(() -> account.policies().around(year.lastDay()));
    }

    List<Credit> credits() {
        return credits;
    }

    List<Debit> debits() {
        return debits;
    }

    /** Grants that are not posted yet, by day; of 0 days where a cap leaves nothing. */
    List<DueRow> grants() {
        return grants;
    }

    /** By leave year; leave years of unlimited leave have none. */
    Map<LeaveYear, Turn> turns() {
        return turns;
    }

    /** Days of a credit before HR reduced it. */
    BigDecimal gross(Credit credit) {
        return gross.get(credit);
    }
}
