package org.daybook.web.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.LedgerView;
import org.junit.jupiter.api.Test;

class BalanceWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static BigDecimal days(String number) {
        return new BigDecimal(number);
    }

    private static LedgerView limited(String carriedOver, String adjusted, String available) {
        LeaveBalance balance = new LeaveBalance(
                "annual",
                2026,
                false,
                days("25.0000"),
                days(carriedOver),
                days(adjusted),
                days("3"),
                days("0.5"),
                days("0"),
                days(available));
        LocalDate first = LocalDate.of(2026, 1, 1);
        LedgerView.Credit lapsing = new LedgerView.Credit(
                1L, "CARRY_IN", days("2"), first, LocalDate.of(2026, 3, 31), days("1"), days("1"));
        LedgerView.Credit gone = new LedgerView.Credit(
                2L, "CARRY_IN", days("2"), first, LocalDate.of(2026, 2, 28), days("1"), days("1"));
        LedgerView.Credit toCome = new LedgerView.Credit(
                null,
                "GRANT",
                days("2.5"),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 12, 31),
                days("2.5"),
                days("0"));
        return new LedgerView(balance, List.of(gone, lapsing, toCome), List.of(), List.of());
    }

    @Test
    void tellsInEnglish() {
        assertThat(BalanceWords.ENGLISH.tell(limited("2", "1", "24.5"), "Annual leave", TODAY))
                .isEqualTo("Annual leave, leave year 2026: on 2 March 2026, 24.5 days can still be booked. "
                        + "Granted for the year: 25 days. Carried over from the year before: 2 days. "
                        + "Added as a correction: 1 day. Taken or approved: 3 days. Asked for and reserved: 0.5 days. "
                        + "Lapsing unless used by 31 March 2026: 1 day. "
                        + "Of what is granted, usable from 1 April 2026 on: 2.5 days.");
    }

    @Test
    void tellsInGerman() {
        assertThat(BalanceWords.GERMAN.tell(limited("-2", "-1", "-4.5"), "Erholungsurlaub", TODAY))
                .startsWith(
                        "Erholungsurlaub, Urlaubsjahr 2026: Am 2. März 2026 sind 4,5 Tage mehr gebucht, als da sind. "
                                + "Für das Jahr gewährt: 25 Tage. Aus dem Vorjahr geschuldet: 2 Tage. "
                                + "Als Korrektur abgezogen: 1 Tag. ");
    }

    @Test
    void translatesTheLeaveTypesThatAreThereFromTheStart() {
        assertThat(BalanceWords.GERMAN.tell(limited("2", "1", "24.5"), "Annual leave", TODAY))
                .startsWith("Jahresurlaub, Urlaubsjahr 2026");
    }

    @Test
    void tellsThatThereIsNoLimit() {
        BigDecimal none = BigDecimal.ZERO;
        LeaveBalance balance = new LeaveBalance("unpaid", 2026, true, none, none, none, none, none, none, null);

        assertThat(BalanceWords.ENGLISH.tell(
                        new LedgerView(balance, List.of(), List.of(), List.of()), "Unpaid {leave}", TODAY))
                .isEqualTo("Unpaid {leave}, leave year 2026: there is no limit.");
    }

    @Test
    void choosesTheFirstLanguageThatItKnows() {
        assertThat(BalanceWords.of(List.of(Locale.FRENCH, Locale.GERMANY, Locale.ENGLISH)))
                .isSameAs(BalanceWords.GERMAN);
        assertThat(BalanceWords.of(List.of())).isSameAs(BalanceWords.ENGLISH);
        assertThat(BalanceWords.of(List.of(Locale.JAPAN))).isSameAs(BalanceWords.ENGLISH);
    }
}
