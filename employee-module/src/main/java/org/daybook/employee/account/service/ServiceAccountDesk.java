package org.daybook.employee.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.IssuedServiceToken;
import org.daybook.employee.ServiceAccountView;
import org.daybook.employee.ServiceAccounts;
import org.daybook.employee.ServiceScope;
import org.daybook.employee.account.secret.Secrets;
import org.daybook.platform.RuleViolation;

/** The one implementation of {@link ServiceAccounts}. */
@Stateless
public class ServiceAccountDesk implements ServiceAccounts {

    private static final int MOST_LISTED = 200;

    @Inject
    private ServiceAccountStore accounts;

    @Inject
    private Event<AccessNoted> noted;

    @Override
    public IssuedServiceToken create(String name, Set<ServiceScope> scopes, OffsetDateTime expiresAt, long actorId) {
        ServiceAccountPolicy.check(name, scopes, expiresAt, accounts.now());
        ServiceToken token = ServiceToken.random();
        ServiceAccountView account = accounts.add(name, scopes, expiresAt, token, actorId);
        note(AccessAction.SERVICE_ACCOUNT_CREATED, account.id(), actorId);
        return new IssuedServiceToken(account, token.text());
    }

    /** Outside any transaction: that it was used stays true, whatever becomes of the call. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ServiceAccountView> find(String token) {
        Optional<ServiceAccountView> found = ServiceToken.parse(token)
                .flatMap(given -> accounts.usable(given.id())
                        .filter(kept -> Secrets.same(kept.secretHash(), Secrets.sha256(given.secret())))
                        .map(ServiceAccountStore.Kept::account));
        found.ifPresent(account -> accounts.touch(account.id()));
        return found;
    }

    @Override
    public void revoke(long id, long actorId) {
        if (accounts.revoke(id, actorId)) {
            note(AccessAction.SERVICE_ACCOUNT_REVOKED, id, actorId);
        } else if (!accounts.exists(id)) {
            throw RuleViolation.notFound("service account", id);
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ServiceAccountView> list() {
        return accounts.newest(MOST_LISTED);
    }

    private void note(AccessAction action, long id, long actorId) {
        noted.fire(new AccessNoted(action, null, actorId, String.valueOf(id)));
    }
}
