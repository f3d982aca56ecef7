package org.daybook.employee.account;

import java.time.Duration;
import org.daybook.employee.account.setting.AccountSettings;

/** What a link is for. */
enum LinkPurpose {
    /** The first password of somebody. */
    INVITATION,
    /** Another password for a forgotten one. */
    RESET,
    /** The first password of the first administrator. */
    SET_UP;

    /** How long such a link can be used: not long where it opens an account that somebody uses. */
    Duration life(AccountSettings settings) {
        return this == RESET ? settings.resetLife() : settings.invitationLife();
    }
}
