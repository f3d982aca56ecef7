package org.daybook.leave.transfer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line about what somebody has left.
 *
 * @param year the leave year
 * @param balance days that can still be booked in it
 */
record OpeningBalance(String leaveType, Integer year, BigDecimal balance, String reason) {

    private static final int REASON_LENGTH = 900;

    static OpeningBalance of(Cells cells) {
        String type = cells.required("leave_type");
        return new OpeningBalance(
                type == null ? null : type.toLowerCase(Locale.ROOT),
                cells.year("year"),
                cells.days("balance", true),
                cells.prose("reason", REASON_LENGTH));
    }

    List<String> cells() {
        return Arrays.asList(leaveType, year.toString(), balance.toPlainString(), reason);
    }

    /** What {@link #cells} said. */
    static OpeningBalance of(List<String> cells) {
        return new OpeningBalance(
                cells.get(0),
                Integer.valueOf(cells.get(1)),
                new BigDecimal(cells.get(2)),
                cells.get(3).isEmpty() ? null : cells.get(3));
    }

    String key(long employeeId) {
        return employeeId + " " + leaveType + " " + year;
    }

    /** What the employee reads about the correction. */
    String reasonWithin(long importId) {
        String source = "Balance brought in by import " + importId;
        return reason == null ? source : source + ": " + reason;
    }
}
