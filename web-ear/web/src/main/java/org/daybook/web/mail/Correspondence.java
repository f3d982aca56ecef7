package org.daybook.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.daybook.employee.AccountNotices;
import org.daybook.employee.DueMail;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.leave.LeaveNotices;
import org.daybook.leave.RequestStatus;
import org.daybook.web.mail.shown.Letter;

/** Turns a row of the outbox into a mail: what the modules say is so now, in the reader's words. */
@ApplicationScoped
class Correspondence {

    private static final String THREAD = "leave-request-";

    @EJB
    private Employees employees;

    @EJB
    private LeaveNotices leave;

    @EJB
    private AccountNotices accounts;

    @Inject
    private MailSettings settings;

    @Inject
    private LetterForm form;

    /** @return empty if there is nothing to tell any more */
    Optional<OutgoingMail> write(DueMail mail) {
        EmployeeView reader = employees.get(mail.recipientId());
        if (!reader.active()) {
            return Optional.empty();
        }
        Words words = Words.of(reader.locale());
        return switch (mail.kind()) {
            case LEAVE_SUBMITTED, LEAVE_DECIDED, LEAVE_TAKEN_BACK ->
                leave.find(mail.subjectId(), RequestStatus.valueOf(mail.told()), reader.id())
                        .map(notice -> LeaveLetters.of(notice, words, settings.baseUrl()))
                        .map(letter -> addressed(letter, mail, reader, THREAD + mail.subjectId()));
            case ACCOUNT_INVITATION, PASSWORD_RESET ->
                accounts.link(mail)
                        .map(link -> AccountLetters.of(
                                mail.kind(), link, reader.name(), settings.baseUrl(), settings.zone(), words))
                        .map(letter -> addressed(letter, mail, reader, null));
        };
    }

    private OutgoingMail addressed(Letter letter, DueMail mail, EmployeeView reader, String thread) {
        String domain = "@" + settings.domain();
        return new OutgoingMail(
                mail.messageKey() + domain,
                thread == null ? null : thread + domain,
                reader.name(),
                reader.email(),
                letter.subject(),
                letter.language(),
                form.text(letter),
                form.html(letter));
    }
}
