package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.PlannedGrant;

/**
 * What has to be posted to an account so that its rows say what the rules say: grants that are due, days that lapsed, the
 * turns of leave years that are over. Rows that no longer fit are taken back and posted anew with the next revision. What
 * fits already is left alone, so that doing it twice changes nothing.
 */
final class Settlement {

    private final Account account;
    private final Outlook outlook;
    private final List<LedgerEntry> all;
    private final List<LedgerEntry> live;
    private final LocalDate today;

    /**
     * The difference between what stands in the ledger and what should.
     *
     * @param wrong rows to be taken back
     * @param missing rows to be posted
     */
    record Difference(List<LedgerEntry> wrong, List<DueRow> missing) {

        boolean isNone() {
            return wrong.isEmpty() && missing.isEmpty();
        }
    }

    Settlement(Account account, Outlook outlook, List<LedgerEntry> all, List<LedgerEntry> live, LocalDate today) {
        this.account = account;
        this.outlook = outlook;
        this.all = all;
        this.live = live;
        this.today = today;
    }

    /** What is due by today. */
    Difference due() {
        List<DueRow> expected = new ArrayList<>();
        List<LedgerEntry> standing = new ArrayList<>();
        for (Map.Entry<LeaveYear, Turn> each : outlook.turns().entrySet()) {
            LeaveYear year = each.getKey();
            expected.addAll(each.getValue().lapsedWithin(today));
            if (year.lastDay().isBefore(today)) {
                expected.addAll(each.getValue().closing());
                expected.addAll(each.getValue().received());
            }
            live.stream().filter(entry -> isOfTurn(entry, year)).forEach(standing::add);
        }
        Difference turns = difference(expected, standing, "An earlier leave day or correction changed.");
        List<DueRow> missing = new ArrayList<>(grantsDue().toList());
        missing.addAll(turns.missing());
        return new Difference(turns.wrong(), missing);
    }

    /** Grants that do not fit any more what is known of employment and working week, and those that are missing. */
    Difference grantsAnew(List<LeaveYear> years) {
        List<DueRow> expected = new ArrayList<>();
        List<LedgerEntry> standing = new ArrayList<>();
        for (LeaveYear year : years) {
            if (isGranted(year)) {
                outlook.planned(year).stream()
                        .filter(planned -> !planned.day().isAfter(today))
                        .map(planned -> outlook.due(planned, year, allowed(planned, year)))
                        .filter(row -> row.amount().signum() > 0)
                        .forEach(expected::add);
                live.stream()
                        .filter(entry -> entry.kind() == EntryKind.GRANT && entry.leaveYear() == year.number())
                        .forEach(standing::add);
            }
        }
        return difference(expected, standing, "Employment or working week changed.");
    }

    /** Nothing is made up for in a leave year that closed before anything was granted here. */
    private boolean isGranted(LeaveYear year) {
        return year.number() >= account.openYear(today).number()
                || all.stream()
                        .anyMatch(entry -> entry.kind() == EntryKind.GRANT && entry.leaveYear() == year.number());
    }

    /** What was there on the day of a capped grant is past: it gets smaller, and grows back to what it once was. */
    private BigDecimal allowed(PlannedGrant planned, LeaveYear year) {
        if (planned.policy().earning().balanceCap() == null) {
            return planned.amount();
        }
        return all.stream()
                .filter(entry -> entry.kind() == EntryKind.GRANT
                        && entry.leaveYear() == year.number()
                        && entry.slot().period() == planned.period())
                .map(LedgerEntry::amount)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .min(planned.amount());
    }

    private Stream<DueRow> grantsDue() {
        return outlook.grants().stream()
                .filter(grant -> grant.amount().signum() > 0 && !grant.day().isAfter(today))
                .map(grant -> revised(grant, null))
                .sorted(Comparator.comparing(DueRow::day));
    }

    private static boolean isOfTurn(LedgerEntry entry, LeaveYear year) {
        return switch (entry.kind()) {
            case EXPIRY, CARRY_OUT -> entry.leaveYear() == year.number();
            case CARRY_IN, DEBT_IN -> entry.leaveYear() == year.number() + 1;
            default -> false;
        };
    }

    private Difference difference(List<DueRow> expected, List<LedgerEntry> standing, String cause) {
        List<LedgerEntry> wrong = standing.stream()
                .filter(entry -> expected.stream().noneMatch(row -> row.isSameAs(entry)))
                .toList();
        List<DueRow> missing = expected.stream()
                .filter(row -> standing.stream().noneMatch(row::isSameAs))
                .map(row -> revised(row, cause))
                .toList();
        return new Difference(wrong, missing);
    }

    /** A place that was used before, by a row that was taken back, gets its next revision. */
    private DueRow revised(DueRow row, String cause) {
        int revision = all.stream()
                .filter(entry -> entry.kind() != EntryKind.REVERSAL && row.isInPlaceOf(entry))
                .mapToInt(entry -> entry.slot().revision() + 1)
                .max()
                .orElse(0);
        return row.revised(revision, revision == 0 ? null : cause);
    }
}
