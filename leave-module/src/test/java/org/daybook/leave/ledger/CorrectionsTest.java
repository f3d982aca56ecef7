package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.PolicyTimeline;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.policy.WorkShare;
import org.daybook.leave.workday.WorkingDay;
import org.junit.jupiter.api.Test;

/** An account that was brought in, under a policy that carries everything over. */
class CorrectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LeavePolicy POLICY =
            Rules.days("25").carryOver(null, null, "0").policy();
    private static final List<LeaveYear> YEARS = LeaveYear.between(new LeaveYear(2024), new LeaveYear(2026));
    private static final long HR = 9;

    private static Account account(Integer openedYear) {
        return new Account(
                1,
                new Account.Holder(1, "Ops", LocalDate.of(2020, 1, 1), null, null),
                POLICY,
                PolicyTimeline.always(POLICY),
                WorkShare.USUAL_WEEK,
                new Account.State(LocalDate.of(2027, 1, 1), openedYear, null, false));
    }

    private static AccountLedger ledger(Integer openedYear, LedgerEntry... rows) {
        List<LedgerEntry> posted = new ArrayList<>();
        Stream.of(rows).forEach(row -> posted.add(row.postedAs(posted.size() + 1L)));
        return new AccountLedger(account(openedYear), YEARS, posted, TODAY);
    }

    private static LedgerEntry credit(int year, String days) {
        return LedgerEntry.credit(1, "annual", new LeaveYear(year), new BigDecimal(days), HR, "Granted");
    }

    private static LedgerEntry debit(String day) {
        WorkingDay cost = new WorkingDay(LocalDate.parse(day), BigDecimal.ONE);
        return LedgerEntry.debit(1, POLICY, cost, 7L, RequestStatus.APPROVED);
    }

    private static List<String> covering(AccountLedger account, LedgerEntry... debits) {
        return Corrections.covering(account, List.of(debits), HR, "Elsewhere").stream()
                .map(row -> row.leaveYear() + " " + row.amount().toPlainString())
                .toList();
    }

    private static BigDecimal carriedOver(AccountLedger account, int year) {
        return account.balance(new LeaveYear(year), TODAY).carriedOver();
    }

    @Test
    void whatAYearOwesIsCoveredInThatYearAlone() {
        assertThat(covering(ledger(null, credit(2026, "1")), debit("2024-07-01"), debit("2024-07-02")))
                .containsExactly("2024 2");
        assertThat(covering(
                        ledger(null, credit(2026, "1")),
                        debit("2024-07-01"),
                        debit("2025-07-01"),
                        debit("2026-02-02"),
                        debit("2026-02-03")))
                .containsExactly("2024 1", "2025 1", "2026 1");
    }

    @Test
    void whatIsThereIsUsedFirst() {
        assertThat(covering(ledger(null, credit(2024, "3")), debit("2024-07-01"), debit("2024-07-02")))
                .isEmpty();
        assertThat(covering(
                        ledger(null, credit(2024, "1")), debit("2024-07-01"), debit("2025-07-01"), debit("2025-07-02")))
                .containsExactly("2025 2");
    }

    @Test
    void earlierYearsHandNothingOnIntoTheOneWhoseBalanceWasBroughtIn() {
        assertThat(carriedOver(ledger(null, credit(2024, "3")), 2026)).isEqualByComparingTo("3");
        assertThat(carriedOver(ledger(2026, credit(2024, "3")), 2026)).isEqualByComparingTo("0");
        assertThat(carriedOver(ledger(2025, credit(2025, "3")), 2026)).isEqualByComparingTo("3");
        assertThat(carriedOver(ledger(null, debit("2025-07-01")), 2026)).isEqualByComparingTo("-1");
        assertThat(carriedOver(ledger(2026, debit("2025-07-01")), 2026)).isEqualByComparingTo("0");
    }

    @Test
    void theHistoryOfAnAccountBeginsWhereNothingWasHandedOnYet() {
        LeaveYear current = new LeaveYear(2026);

        assertThat(Corrections.opens(ledger(null, credit(2026, "3")), current, TODAY))
                .isTrue();
        assertThat(Corrections.opens(ledger(null, credit(2026, "3")), current.next(), TODAY))
                .isFalse();
        assertThat(Corrections.opens(ledger(null, received()), current, TODAY)).isFalse();
    }

    private static LedgerEntry received() {
        return new LedgerEntry(
                null,
                1,
                "annual",
                2026,
                EntryKind.CARRY_IN,
                BigDecimal.ONE,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                null,
                null,
                null,
                null,
                1L,
                null,
                null,
                null);
    }
}
