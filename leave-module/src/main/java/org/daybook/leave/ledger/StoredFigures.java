package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.policy.LeaveYear;

/**
 * An account and what its last walk left about one leave year.
 *
 * @param stored null if the leave year was never walked, because nothing was written to it
 */
record StoredFigures(Account account, Year stored) {

    /**
     * The figures of a leave year, as stored.
     *
     * @param available null: without limit
     * @param steadyFrom first day on which a look finds these figures; null if they may not be shown without a walk
     * @param steadyUntil last such day
     */
    record Year(
            int number,
            BigDecimal entitled,
            BigDecimal carriedOver,
            BigDecimal adjusted,
            BigDecimal taken,
            BigDecimal pending,
            BigDecimal expired,
            BigDecimal available,
            LocalDate steadyFrom,
            LocalDate steadyUntil) {

        static Year of(ResultSet row) throws SQLException {
            int number = row.getInt("leave_year");
            return row.wasNull()
                    ? null
                    : new Year(
                            number,
                            row.getBigDecimal("entitled"),
                            row.getBigDecimal("carried_over"),
                            row.getBigDecimal("adjusted"),
                            row.getBigDecimal("taken"),
                            row.getBigDecimal("pending"),
                            row.getBigDecimal("expired"),
                            row.getBigDecimal("available"),
                            row.getObject("steady_from", LocalDate.class),
                            row.getObject("steady_until", LocalDate.class));
        }

        private boolean isSteadyOn(LocalDate day) {
            return steadyFrom != null && !day.isBefore(steadyFrom) && !day.isAfter(steadyUntil);
        }
    }

    /** The figures seen on a day, if they can be told without the rows of the ledger. */
    Optional<LeaveBalance> on(LeaveYear year, LocalDate day, LocalDate today) {
        boolean past = year.number() < account.openYear(today).number();
        if (stored == null) {
            return past || account.isUnlimitedIn(year)
                    ? Optional.of(new AccountLedger(account, List.of(year), List.of(), today).balance(year, day))
                    : Optional.empty();
        }
        boolean settled = past || !account.isDue(today);
        boolean unlimited = account.isUnlimitedIn(year);
        return settled && stored.isSteadyOn(day) && unlimited == (stored.available() == null)
                ? Optional.of(balance(unlimited))
                : Optional.empty();
    }

    private LeaveBalance balance(boolean unlimited) {
        return new LeaveBalance(
                account.leaveType(),
                stored.number(),
                unlimited,
                stored.entitled(),
                stored.carriedOver(),
                stored.adjusted(),
                stored.taken(),
                stored.pending(),
                stored.expired(),
                stored.available());
    }
}
