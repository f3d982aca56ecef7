package org.daybook.employee.account.key;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.SigningKey;
import org.daybook.employee.SigningKeys;
import org.daybook.employee.account.setting.AccountSettings;

/**
 * The transactions in which keys come and go. A new key is published for longer than anybody keeps an answer before it
 * signs; whoever still signs with the old one by then stops within the same time, and a token's life later nobody holds
 * a token of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyRotation {

    private static final Duration SLACK = Duration.ofSeconds(15);
    private static final Duration NOTICE = SigningKeys.CACHE.plus(SLACK);

    @Inject
    private KeyRows keys;

    @Inject
    private AccountSettings settings;

    @Inject
    private Event<AccessNoted> noted;

    /** The key to sign with where there was none a moment ago: signs at once, for nobody could sign before. */
    public SigningKey begin() {
        keys.lock();
        return keys.signing().orElseGet(() -> {
            noted.fire(made(keys.add(Duration.ZERO)));
            return keys.signing().orElseThrow();
        });
    }

    /** Makes the next key if the newest is old enough. */
    public void rotate() {
        Duration age = settings.rotateKeysEvery();
        if (!keys.isDue(age)) {
            return;
        }
        keys.lock();
        if (keys.isDue(age)) {
            // The secret may have been replaced since.
            boolean first = keys.signing().isEmpty();
            String id = keys.add(first ? Duration.ZERO : NOTICE);
            if (!first) {
                keys.retireAllBut(id, settings.tokenLife().plus(NOTICE));
            }
            keys.forgetOld();
            noted.fire(made(id));
        }
    }

    private static AccessNoted made(String id) {
        return new AccessNoted(AccessAction.SIGNING_KEY_MADE, null, null, id);
    }
}
