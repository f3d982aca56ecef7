package org.daybook.leave;

/** Everything that leave keeps about one person, for that person to see (GDPR, article 15). */
public interface LeaveRecords {

    /** All requests with their history and all rows of the ledger; empty lists if there is nothing. */
    PersonalLeave of(long employeeId);
}
