package org.daybook.employee;

import java.util.Optional;

/** What mails about accounts say. */
public interface AccountNotices {

    /**
     * The link that a mail is to carry. For a reset that somebody asked for by themselves it is made now, and kept with
     * the mail.
     *
     * @return empty if the link was used, replaced or has run out, or the person may not have one any more
     */
    Optional<IssuedLink> link(DueMail mail);
}
