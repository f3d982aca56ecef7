package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkTime;

/** The accounts of many people at once: all that bringing things in needs of the ledger. */
@ApplicationScoped
class AccountBooks {

    private static final int LONGEST_CAREER = 60;
    private static final int YEARS_AHEAD = 3;

    @Inject
    private Ledger ledger;

    @Inject
    private WorkTime workTime;

    @Inject
    private Clock clock;

    /** Whose account of which type. */
    record Key(long employeeId, String leaveType) {

        static Key of(Account account) {
            return new Key(account.employeeId(), account.leaveType());
        }
    }

    /** Days, both ends included. */
    record Span(LocalDate first, LocalDate last) {

        Span with(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** The accounts of these people, only to read. */
    Map<Key, Account> of(Collection<Long> people) {
        return ledger.accounts(people).stream().collect(Collectors.toMap(Key::of, Function.identity()));
    }

    /** The accounts of these people, locked until the transaction ends. */
    Map<Key, Account> lock(Collection<Long> people) {
        return ledger.lockAccounts(people).stream().collect(Collectors.toMap(Key::of, Function.identity()));
    }

    /**
     * The working days of these people, in the days of all their leave.
     *
     * @param periods of each person
     */
    Map<Long, WorkCalendar> calendars(Map<Long, List<LeavePeriod>> periods) {
        List<LeavePeriod> all = periods.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return Map.of();
        }
        LocalDate first = all.stream()
                .map(LeavePeriod::startDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last =
                all.stream().map(LeavePeriod::endDate).max(LocalDate::compareTo).orElseThrow();
        return workTime.calendars(periods.keySet(), first, last);
    }

    /** Each account over the leave years of its days, and those that these depend on. */
    Map<Key, AccountLedger> read(Map<Account, Span> wanted) {
        Map<Key, AccountLedger> ledgers = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            ledger.readOver(List.copyOf(wanted.keySet()), account -> {
                        Span span = wanted.get(account);
                        return account.yearsToWalk(account.yearOf(span.first()), account.yearOf(span.last()), today);
                    })
                    .forEach(each -> ledgers.put(Key.of(each.account()), each));
        }
        return ledgers;
    }

    /** Appends these rows to accounts that were read under the lock. */
    void post(Map<AccountLedger, List<LedgerEntry>> rows) {
        ledger.postAll(rows);
    }
}
