package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.policy.LeaveYear;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * An account and what its last walk left about one leave year.
 *
 * @param balance the figures; null if the leave year was never walked, because nothing was written to it
 * @param steadyFrom first day on which a look finds these figures; null if they may not be shown without a walk
 * @param steadyUntil last such day
 */
record StoredFigures(Account account, LeaveBalance balance, LocalDate steadyFrom, LocalDate steadyUntil) {

    static StoredFigures of(ResultSet row, StatementContext context) throws SQLException {
        Account account = AccountStore.account(row, context);
        int year = row.getInt("leave_year");
        return row.wasNull()
                ? new StoredFigures(account, null, null, null)
                : new StoredFigures(
                        account,
                        balance(account, year, row),
                        row.getObject("steady_from", LocalDate.class),
                        row.getObject("steady_until", LocalDate.class));
    }

    private static LeaveBalance balance(Account account, int year, ResultSet row) throws SQLException {
        boolean unlimited = account.policy().unlimited();
        BigDecimal available = row.getBigDecimal("available");
        return new LeaveBalance(
                account.leaveType(),
                year,
                unlimited,
                row.getBigDecimal("entitled"),
                row.getBigDecimal("carried_over"),
                row.getBigDecimal("adjusted"),
                row.getBigDecimal("taken"),
                row.getBigDecimal("pending"),
                row.getBigDecimal("expired"),
                unlimited ? null : available);
    }

    /** The figures seen on a day, if they can be told without the rows of the ledger. */
    Optional<LeaveBalance> on(LeaveYear year, LocalDate day, LocalDate today) {
        if (balance == null) {
            return account.earns(year) && year.number() >= LeaveYear.of(today).number()
                    ? Optional.empty()
                    : Optional.of(new AccountLedger(account, List.of(year), List.of(), today).balance(year, day));
        }
        boolean steady = steadyFrom != null && !day.isBefore(steadyFrom) && !day.isAfter(steadyUntil);
        return steady && account.policy().unlimited() == (balance.available() == null)
                ? Optional.of(balance)
                : Optional.empty();
    }
}
