/**
 * Mail: takes what is due out of the outbox, words it in its reader's language and hands it to the mail server, which one
 * class knows. What cannot be sent goes back with the reason; what is no longer so is not sent.
 */
package org.daybook.web.mail;
