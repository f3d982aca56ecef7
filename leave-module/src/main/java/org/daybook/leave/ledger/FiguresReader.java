package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.policy.LeaveYear;

/** Tells the figures of a person: as the last walk left them where they still hold, otherwise walked. */
@ApplicationScoped
class FiguresReader {

    @Inject
    private AccountStore accountStore;

    @Inject
    private LedgerReader reader;

    @Inject
    private Clock clock;

    /**
     * In the accounts' order of display; empty if there is no such person.
     *
     * @param number of the leave year; null for the one that the day lies in
     */
    List<LeaveBalance> balances(long employeeId, Integer number, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        List<StoredFigures> stored = accountStore.figures(employeeId, number, on, today);
        Function<Account, LeaveYear> year = account -> number == null ? account.yearOf(on) : account.year(number);
        List<Account> walked = stored.stream()
                .filter(figures ->
                        figures.on(year.apply(figures.account()), on, today).isEmpty())
                .map(StoredFigures::account)
                .toList();
        Map<Account, LeaveBalance> fresh = walked.isEmpty()
                ? Map.of()
                : reader.read(walked, year, null).stream()
                        .collect(Collectors.toMap(
                                AccountLedger::account, ledger -> ledger.balance(year.apply(ledger.account()), on)));
        return stored.stream()
                .map(figures -> figures.on(year.apply(figures.account()), on, today)
                        .orElseGet(() -> fresh.get(figures.account())))
                .toList();
    }
}
