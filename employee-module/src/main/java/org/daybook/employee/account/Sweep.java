package org.daybook.employee.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.daybook.employee.account.session.SessionEnds;
import org.jdbi.v3.core.Jdbi;

/** Removes what is of no use any more, a bounded part in each transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sweep {

    private static final int PART = 5_000;

    @Inject
    private Jdbi sql;

    @Inject
    private SessionEnds ends;

    /** What can grow old. */
    public enum Remains {
        /** Budgets that nobody used for a day: every window and block is over by then. */
        BUDGETS("sign_in_budgets", "touched_at", "1 day"),
        /** Revocations are handed out for an hour; a day helps to see what happened. */
        REVOCATIONS("revocations", "recorded_at", "1 day"),
        LINKS("account_links", "expires_at", "1 day"),
        DEVICES("known_devices", "expires_at", "0 days"),
        EXPIRED_SESSIONS("sessions", "expires_at", "30 days"),
        ENDED_SESSIONS("sessions", "ended_at", "30 days");

        private final String statement;

        Remains(String table, String moment, String kept) {
            statement = "DELETE FROM employee." + table + " WHERE ctid = ANY (ARRAY(SELECT ctid FROM employee." + table
                    + " WHERE " + moment + " < clock_timestamp() - interval '" + kept + "' LIMIT " + PART
                    + " FOR UPDATE SKIP LOCKED))";
        }
    }

    /**
     * Removes a part.
     *
     * @return whether there may be more
     */
    public boolean remove(Remains remains) {
        return sql.withHandle(handle -> handle.execute(remains.statement)) == PART;
    }

    /** Ends the sessions of people whose last day has come. */
    public void signOutLeavers(LocalDate today) {
        ends.ofLeavers(today);
    }
}
