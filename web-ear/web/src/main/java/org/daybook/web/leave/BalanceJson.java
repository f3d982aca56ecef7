package org.daybook.web.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.LeaveBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one leave type and leave year. */
@Schema(
        name = "LeaveBalance",
        description = "The figures of one leave type and leave year, in days: available = entitled + carriedOver "
                + "+ adjusted - taken - pending - expired; null if the type is unlimited.")
public record BalanceJson(
        String leaveType,
        int year,
        boolean unlimited,
        BigDecimal entitled,
        BigDecimal carriedOver,
        BigDecimal adjusted,
        BigDecimal taken,
        BigDecimal pending,
        BigDecimal expired,
        BigDecimal available) {

    /** What one person has left. */
    @Schema(name = "EmployeeBalance", description = "What one person has left, of every leave type.")
    public record OfPerson(long employeeId, LocalDate on, List<BalanceJson> balances) {}

    static BalanceJson of(LeaveBalance view) {
        return new BalanceJson(
                view.leaveType(),
                view.year(),
                view.unlimited(),
                view.entitled(),
                view.carriedOver(),
                view.adjusted(),
                view.taken(),
                view.pending(),
                view.expired(),
                view.available());
    }
}
