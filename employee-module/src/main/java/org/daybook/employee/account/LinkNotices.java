package org.daybook.employee.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.employee.AccountNotices;
import org.daybook.employee.DueMail;
import org.daybook.employee.IssuedLink;
import org.daybook.employee.Postbox;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.employee.account.secret.Credentials;

/** The one implementation of {@link AccountNotices}. A link that is made here holds before the mail with it is sent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkNotices implements AccountNotices {

    /** So that nobody fills somebody else's mailbox by claiming to have forgotten that person's password. */
    private static final Duration BETWEEN_RESETS = Duration.ofMinutes(5);

    @Inject
    private CredentialStore credentials;

    @Inject
    private LinkStore links;

    @Inject
    private LinkSeal seal;

    @EJB
    private Postbox postbox;

    @Inject
    private Clock clock;

    @Override
    public Optional<IssuedLink> link(DueMail mail) {
        return credentials
                .byId(mail.personId())
                .filter(who -> who.admitted(LocalDate.now(clock)))
                .flatMap(who -> mail.secret() == null ? made(who, mail) : kept(mail));
    }

    private Optional<IssuedLink> kept(DueMail mail) {
        return seal.open(mail.personId(), mail.secret())
                .flatMap(token -> links.end(mail.personId(), token).map(end -> new IssuedLink(token, end)));
    }

    private Optional<IssuedLink> made(Credentials who, DueMail mail) {
        if (who.passwordHash() == null || links.isFresh(who.employeeId(), BETWEEN_RESETS)) {
            return Optional.empty();
        }
        IssuedLink link = links.issue(who.employeeId(), LinkPurpose.RESET, null);
        postbox.keepSecret(mail, seal.seal(who.employeeId(), link.token()));
        return Optional.of(link);
    }
}
