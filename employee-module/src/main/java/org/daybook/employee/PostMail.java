package org.daybook.employee;

/**
 * A mail to be written, without its words: those are found when it is sent.
 *
 * @param personId whom it is about
 * @param subjectId what it is about, for example a leave request; the person where it is nothing else
 * @param told what it says about that, such as a status; it is not sent once that is no longer so
 * @param topic what it continues: earlier mails of the same topic that still wait are not sent any more
 * @param actorId who caused it and needs no mail about it; null for nobody
 * @param secret what must not be readable in the database, sealed; null for none. Forgotten with the end of the mail
 */
public record PostMail(
        MailKind kind,
        MailAudience audience,
        long personId,
        long subjectId,
        String told,
        String topic,
        Long actorId,
        String secret) {

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "PostMail[kind=" + kind + ", audience=" + audience + ", topic=" + topic + ", told=" + told + "]";
    }
}
