package org.daybook.employee.account.key;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.daybook.employee.SigningKey;
import org.daybook.employee.SigningKeys;

/** The one implementation of {@link SigningKeys}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRing implements SigningKeys {

    @EJB
    private KeyRotation rotation;

    @Inject
    private KeyRows keys;

    /** A node whose secret opens no key makes one of its own; the others learn of it like of any new key. */
    @Override
    public SigningKey current() {
        return keys.signing().orElseGet(rotation::begin);
    }

    @Override
    public List<SigningKey> verifying() {
        return keys.verifying();
    }
}
