package org.daybook.web.mail;

import org.daybook.employee.MailVerdict;

/**
 * What a mail server said to a mail, or why it was not asked.
 *
 * @param text its own words; null for nothing worth keeping
 */
record MailReply(MailVerdict verdict, String text) {

    static final MailReply SENT = new MailReply(MailVerdict.SENT, null);
    static final MailReply SUPERSEDED = new MailReply(MailVerdict.SUPERSEDED, "What it would tell is no longer so.");
    static final MailReply UNWRITTEN =
            new MailReply(MailVerdict.DEFERRED, "It could not be written; the log has the reason.");
}
