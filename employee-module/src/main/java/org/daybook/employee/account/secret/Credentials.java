package org.daybook.employee.account.secret;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What decides whether somebody may come in.
 *
 * @param employeeId null for somebody unknown
 * @param passwordHash PHC string, null if there is no password
 * @param passwordChangedAt null if there is no password
 */
public record Credentials(
        Long employeeId,
        String email,
        String passwordHash,
        OffsetDateTime passwordChangedAt,
        boolean disabled,
        LocalDate leavingDate) {

    /** Somebody whom nobody knows. */
    static final Credentials UNKNOWN = new Credentials(null, null, null, null, false, null);

    public boolean known() {
        return employeeId != null;
    }

    /** Works here on that day and is not shut out. */
    public boolean admitted(LocalDate today) {
        return known() && !disabled && !left(today);
    }

    /** Whether the last day of employment is over or has come. */
    public boolean left(LocalDate today) {
        return leavingDate != null && !leavingDate.isAfter(today);
    }

    /** Without the hash, which has no place in a log. */
    @Override
    public String toString() {
        return "Credentials[employeeId=" + employeeId + "]";
    }
}
