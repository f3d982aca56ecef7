package org.daybook.employee;

import java.util.List;
import java.util.Set;

/**
 * What is kept of mail to a person, for whoever asks what is kept.
 *
 * @param mails to the person, oldest first
 * @param wanted the optional mails that the person receives
 */
public record PersonalMail(List<MailView> mails, Set<MailKind> wanted) {}
