package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.policy.LeaveYear;

/** Corrections that make an account say what is known from elsewhere. */
public final class Corrections {

    private Corrections() {}

    /**
     * Days to give so that these debits leave no leave year owing more than it did before: one correction for each that
     * would.
     *
     * @param account over all leave years of the debits
     */
    public static List<LedgerEntry> covering(
            AccountLedger account, List<LedgerEntry> debits, long actorId, String reason) {
        if (account.account().policy().unlimited()) {
            return List.of();
        }
        List<LedgerEntry> credits = new ArrayList<>();
        AccountLedger after = account.with(debits);
        for (LeaveYear year : account.years()) {
            BigDecimal missing =
                    after.walk().debt(year.number()).subtract(account.walk().debt(year.number()));
            if (missing.signum() > 0) {
                long person = account.account().employeeId();
                credits.add(LedgerEntry.credit(person, account.account().leaveType(), year, missing, actorId, reason));
                // What is owed in one leave year is owed in the next, too, until it is covered.
                after = after.with(List.of(credits.get(credits.size() - 1)));
            }
        }
        return credits;
    }

    /**
     * The correction of a leave year after which just so much is available on a day.
     *
     * @return empty if days would have to be taken and nothing has been granted to take them from
     */
    public static Optional<LedgerEntry> reaching(
            BigDecimal available, AccountLedger account, LeaveYear year, LocalDate on, long actorId, String reason) {
        BigDecimal missing = available.subtract(account.balance(year, on).available());
        if (missing.signum() > 0) {
            long person = account.account().employeeId();
            return Optional.of(
                    LedgerEntry.credit(person, account.account().leaveType(), year, missing, actorId, reason));
        }
        return fullest(account, year).map(credit -> credit.reducedBy(missing.negate(), actorId, reason));
    }

    /**
     * Whether the history of an account begins with what is known from elsewhere of a leave year: it is the current one, and
     * nothing was handed on into it here.
     */
    public static boolean opens(AccountLedger account, LeaveYear year, LocalDate today) {
        return account.account().openYear(today).equals(year)
                && account.account().yearOf(today).equals(year)
                && account.entries().stream()
                        .filter(entry -> entry.leaveYear() == year.number())
                        .noneMatch(entry -> entry.kind() == EntryKind.CARRY_IN || entry.kind() == EntryKind.DEBT_IN);
    }

    /** The posted credit of the year with the most left. */
    private static Optional<LedgerEntry> fullest(AccountLedger account, LeaveYear year) {
        return account.walk().credits().stream()
                .filter(credit -> credit.entryId() != null && credit.leaveYear() == year.number())
                .max(Comparator.comparing(account.walk()::left))
                .flatMap(credit -> account.entries().stream()
                        .filter(entry -> credit.entryId().equals(entry.id()))
                        .findFirst());
    }
}
