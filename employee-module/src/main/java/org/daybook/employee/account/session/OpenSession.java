package org.daybook.employee.account.session;

import java.time.OffsetDateTime;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.SignedIn;

/**
 * A session that has just begun or gone on.
 *
 * @param expiresAt when it ends if it is not used before
 * @param at now, by the database's clock
 */
record OpenSession(long id, RefreshToken token, OffsetDateTime expiresAt, OffsetDateTime at) {

    SignedIn of(EmployeeView employee, String deviceToken) {
        return new SignedIn(employee, id, token.text(), deviceToken, expiresAt, at);
    }
}
