package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples: what an account has left when part of it lapses on 31 March 2022. */
class LedgerExamplesTest {

    private static final LeaveYear YEAR = new LeaveYear(2022);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2022, 3, 31);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2023, 1, 1);

    private final List<LedgerEntry> rows = new ArrayList<>();
    private long lastId;

    @ParameterizedTest(name = "{0} days up to 31 March and {1} after leave {2}, {3}, {4}")
    @CsvSource({"5, 10, 18, 0, 0", "0, 10, 20, 3, 0", "4, 2, 27, 0, 0", "2, 2, 28, 1, 0"})
    void lapsingCarryOverIsUsedFirstThenProtectedThenAnnual(
            int before, int after, BigDecimal annual, BigDecimal lapsing, BigDecimal kept) {
        LedgerEntry grant = credit(EntryKind.GRANT, "28", YEAR.lastDay());
        LedgerEntry lapsingCarry = credit(EntryKind.CARRY_IN, "3", END_OF_MARCH);
        LedgerEntry keptCarry = credit(EntryKind.CARRY_IN, "2", YEAR.lastDay());
        use(LocalDate.of(2022, 3, 1), before);
        use(LocalDate.of(2022, 6, 1), after);

        assertThat(left(grant)).isEqualByComparingTo(annual);
        assertThat(left(lapsingCarry)).isEqualByComparingTo(lapsing);
        assertThat(left(keptCarry)).isEqualByComparingTo(kept);
        assertThat(ledger().balance(YEAR, END_OF_MARCH.plusDays(1)).expired()).isEqualByComparingTo(lapsing);
        assertThat(ledger().balance(YEAR, END_OF_MARCH).expired()).isEqualByComparingTo("0");
    }

    @Test
    void aLeaveOverTheLastValidDayIsSplit() {
        LedgerEntry grant = credit(EntryKind.GRANT, "30", YEAR.lastDay());
        LedgerEntry carry = credit(EntryKind.CARRY_IN, "10", END_OF_MARCH);
        LeavePeriod leave =
                LeavePeriod.of(LocalDate.of(2022, 3, 28), DayPart.FULL, LocalDate.of(2022, 4, 8), DayPart.FULL);
        WorkCalendar.MONDAY_TO_FRIDAY.workingDays(leave).forEach(day -> use(day.date(), 1));

        assertThat(usedOf(carry)).isEqualByComparingTo("4");
        assertThat(usedOf(grant)).isEqualByComparingTo("6");
        assertThat(left(grant)).isEqualByComparingTo("24");
        assertThat(ledger().balance(YEAR, LocalDate.of(2022, 4, 1)).expired()).isEqualByComparingTo("6");
    }

    @ParameterizedTest(name = "seen on {0}: {1} to {2}")
    @CsvSource({
        "2022-02-10, 2022-01-01, 2022-03-31",
        "2022-03-31, 2022-01-01, 2022-03-31",
        "2022-04-01, 2022-04-01, 2022-12-31"
    })
    void figuresHoldUntilSomethingLapses(LocalDate seen, LocalDate first, LocalDate last) {
        credit(EntryKind.GRANT, "10", YEAR.lastDay());
        credit(EntryKind.CARRY_IN, "3", END_OF_MARCH);
        use(LocalDate.of(2022, 2, 1), 1);
        AccountLedger ledger = ledger();

        assertThat(ledger.steadyAround(YEAR, seen)).contains(new AccountLedger.Span(first, last));
        assertThat(first.datesUntil(last.plusDays(1)))
                .allSatisfy(day -> assertThat(ledger.balance(YEAR, day)).isEqualTo(ledger.balance(YEAR, seen)));
    }

    @ParameterizedTest(name = "a grant of 10, {0} more, {1} taken: {2} days fit")
    @CsvSource({"5, 12, 3", "5, 15, 0", "0, 4, 6", "10, 30, 0"})
    void whatHrTookIsNotThereToBeBooked(String given, String taken, int fitting) {
        LedgerEntry grant = credit(EntryKind.GRANT, "10", YEAR.lastDay());
        if (!given.equals("0")) {
            credit(EntryKind.ADJUSTMENT, given, YEAR.lastDay());
        }
        rows.add(grant.reducedBy(new BigDecimal(taken), 9, "counted wrongly").postedAs(++lastId));

        assertThat(ledger().covers(debits(fitting))).isTrue();
        assertThat(ledger().covers(debits(fitting + 1))).isFalse();
        assertThat(ledger().balance(YEAR, END_OF_MARCH).available())
                .isEqualByComparingTo(
                        new BigDecimal("10").add(new BigDecimal(given)).subtract(new BigDecimal(taken)));
    }

    @Test
    void whatMakesUpForAReducedCreditDoesNotLapse() {
        LedgerEntry grant = credit(EntryKind.GRANT, "10", YEAR.lastDay());
        credit(EntryKind.ADJUSTMENT, "5", YEAR.lastDay());
        rows.add(grant.reducedBy(new BigDecimal("12"), 9, "counted wrongly").postedAs(++lastId));

        assertThat(ledger().balance(YEAR, NEXT_YEAR).expired()).isEqualByComparingTo("3");
        assertThat(ledger().balance(YEAR, NEXT_YEAR).available()).isEqualByComparingTo("0");
    }

    private List<LedgerEntry> debits(int days) {
        return LocalDate.of(2022, 6, 1)
                .datesUntil(LocalDate.of(2022, 6, 1).plusDays(days))
                .map(this::debit)
                .toList();
    }

    @Test
    void figuresWithAProjectedGrantAreNotKept() {
        AccountLedger ledger = new AccountLedger(account("0"), List.of(YEAR), rows, END_OF_MARCH);

        assertThat(ledger.steadyAround(YEAR, END_OF_MARCH)).isEmpty();
    }

    @Test
    void aDayFitsOrNotByTheDayOfLeaveNotByTheDayOfAsking() {
        credit(EntryKind.GRANT, "10", YEAR.lastDay());
        credit(EntryKind.CARRY_IN, "10", END_OF_MARCH);
        use(LocalDate.of(2022, 4, 4), 10);

        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 2, 1))))).isTrue();
        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 4, 1))))).isFalse();
    }

    @Test
    void anEarlierDayMayNotTakeTheCreditOfALaterOneThatIsAcceptedAlready() {
        credit(EntryKind.GRANT, "1", YEAR.lastDay());
        use(LocalDate.of(2022, 12, 1), 1);

        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 5, 2))))).isFalse();
    }

    @Test
    void aDayMayBePaidFromTwoCredits() {
        LedgerEntry grant = credit(EntryKind.GRANT, "3", YEAR.lastDay());
        LedgerEntry carry = credit(EntryKind.CARRY_IN, "0.4167", END_OF_MARCH);
        use(LocalDate.of(2022, 2, 1), 1);

        assertThat(usedOf(carry)).isEqualByComparingTo("0.4167");
        assertThat(usedOf(grant)).isEqualByComparingTo("0.5833");
    }

    @Test
    void aReversedDayGivesItsCreditBack() {
        LedgerEntry grant = credit(EntryKind.GRANT, "1", YEAR.lastDay());
        LedgerEntry day = use(LocalDate.of(2022, 5, 2), 1);
        rows.add(day.reversed(1L).postedAs(++lastId));

        assertThat(left(grant)).isEqualByComparingTo("1");
        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 5, 3))))).isTrue();
    }

    @Test
    void aGrantStillToComePaysForLeaveBookedAhead() {
        AccountLedger seenInNovember =
                new AccountLedger(account("0"), List.of(YEAR), List.of(), LocalDate.of(2021, 11, 5));

        assertThat(seenInNovember.covers(List.of(debit(LocalDate.of(2022, 2, 1)))))
                .isTrue();
        assertThat(seenInNovember.balance(YEAR, YEAR.firstDay()).entitled()).isEqualByComparingTo("25");
    }

    @Test
    void noGrantIsMadeUpForAYearThatIsOver() {
        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 2, 1))))).isFalse();
    }

    @ParameterizedTest(name = "limit {0}: {1} days without any credit fit: {2}")
    @CsvSource({"0, 1, false", "2, 2, true", "2, 3, false"})
    void debtIsAllowedUpToTheNegativeLimit(String limit, int days, boolean fits) {
        AccountLedger empty = new AccountLedger(account(limit), List.of(YEAR), List.of(), NEXT_YEAR);
        List<LedgerEntry> wish = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            wish.add(debit(LocalDate.of(2022, 5, 2).plusDays(i)));
        }

        assertThat(empty.covers(wish)).isEqualTo(fits);
    }

    @Test
    void anOverdrawnAccountTakesNothingMoreButHasNotToBeRepaidFirst() {
        credit(EntryKind.GRANT, "1", YEAR.lastDay());
        LedgerEntry lapsed = credit(EntryKind.CARRY_IN, "1", END_OF_MARCH);
        use(LocalDate.of(2022, 12, 1), 3);

        assertThat(ledger().walk().debt(2022)).isEqualByComparingTo("2");
        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 11, 2))))).isFalse();
        assertThat(ledger().covers(List.of(debit(LocalDate.of(2022, 2, 1))))).isTrue();
        assertThat(left(lapsed)).isEqualByComparingTo("1");
    }

    private LedgerEntry credit(EntryKind kind, String days, LocalDate lastValidDay) {
        LedgerEntry row = LedgerEntry.credit(1, "annual", YEAR, new BigDecimal(days), 1, "example");
        return post(new LedgerEntry(
                null,
                1,
                "annual",
                2022,
                kind,
                row.amount(),
                null,
                YEAR.firstDay(),
                lastValidDay,
                null,
                null,
                null,
                null,
                null,
                1L,
                1L,
                null,
                null));
    }

    /** So many single days, one a calendar day; the last of them. */
    private LedgerEntry use(LocalDate first, int days) {
        LedgerEntry last = null;
        for (int i = 0; i < days; i++) {
            last = post(debit(first.plusDays(i)));
        }
        return last;
    }

    private LedgerEntry debit(LocalDate day) {
        return new LedgerEntry(
                null,
                1,
                "annual",
                2022,
                EntryKind.DEBIT,
                BigDecimal.ONE.negate(),
                day,
                null,
                null,
                null,
                null,
                9L,
                RequestStatus.APPROVED,
                null,
                1L,
                null,
                null,
                null);
    }

    private LedgerEntry post(LedgerEntry row) {
        LedgerEntry posted = row.postedAs(++lastId);
        rows.add(posted);
        return posted;
    }

    private AccountLedger ledger() {
        return new AccountLedger(account("0"), List.of(YEAR), rows, NEXT_YEAR);
    }

    private static Account account(String negativeLimit) {
        LeavePolicy policy =
                Rules.days("25").overdrawnBy(new BigDecimal(negativeLimit)).policy();
        return new Account(1, new Account.Holder(1, "Ops", LocalDate.of(2020, 1, 1), null, null), policy);
    }

    private BigDecimal left(LedgerEntry credit) {
        LedgerWalk walk = ledger().walk();
        return walk.credits().stream()
                .filter(each -> each.entryId().equals(credit.id()))
                .map(walk::left)
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal usedOf(LedgerEntry credit) {
        return credit.amount().subtract(left(credit));
    }
}
