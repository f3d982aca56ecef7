package org.daybook.web.mail;

/** The mail server cannot be reached, or takes nothing from us at the moment, whatever it is. */
class MailServerAway extends Exception {

    private static final long serialVersionUID = 1L;

    MailServerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
