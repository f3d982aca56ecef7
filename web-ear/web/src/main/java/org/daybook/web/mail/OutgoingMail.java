package org.daybook.web.mail;

import java.net.IDN;

/**
 * A mail, ready to be sent.
 *
 * @param messageId without brackets; the same at every attempt
 * @param threadId what all mails about the same thing refer to, without brackets; null for a mail by itself
 * @param language BCP 47 tag
 */
record OutgoingMail(
        String messageId,
        String threadId,
        String toName,
        String toAddress,
        String subject,
        String language,
        String text,
        String html) {

    /** The recipient's address with the ASCII form of its domain (RFC 5890), which every server understands. */
    String asciiAddress() {
        int at = toAddress.lastIndexOf('@');
        return toAddress.substring(0, at + 1) + IDN.toASCII(toAddress.substring(at + 1));
    }

    /** Without its words, which may hold a secret. */
    @Override
    public String toString() {
        return "OutgoingMail[messageId=" + messageId + "]";
    }
}
