package org.daybook.employee.account;

import org.daybook.employee.MailAudience;
import org.daybook.employee.MailKind;
import org.daybook.employee.PostMail;

/** Mails that carry a link. A newer one takes the place of one that still waits, as the links do. */
final class LinkMail {

    private static final String TOLD = "LINK";

    private LinkMail() {}

    /** @param sealed the link's token */
    static PostMail of(MailKind kind, long employeeId, String sealed) {
        return of(kind, employeeId, "account:" + employeeId, sealed);
    }

    /**
     * One whose link is made when it is sent: whoever asks for it need not wait for that, nor learn whether it is. Anybody
     * may ask, so it must not take the place of one that the office has written.
     */
    static PostMail promised(long employeeId) {
        return of(MailKind.PASSWORD_RESET, employeeId, "reset-wish:" + employeeId, null);
    }

    private static PostMail of(MailKind kind, long employeeId, String topic, String sealed) {
        return new PostMail(kind, MailAudience.PERSON, employeeId, employeeId, TOLD, topic, null, sealed);
    }
}
