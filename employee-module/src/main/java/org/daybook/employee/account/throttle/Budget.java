package org.daybook.employee.account.throttle;

import java.text.Normalizer;
import java.util.Locale;
import org.daybook.employee.account.secret.Secrets;
import org.daybook.platform.NetworkAddress;

/**
 * Something that attempts are counted for.
 *
 * @param key hash of what it is, so that the table holds neither addresses nor names
 */
record Budget(String key, ThrottlePolicy policy) {

    /** Whoever has this e-mail address, if anybody. */
    static Budget ofName(String email, int limit) {
        String name = Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new Budget(Secrets.sha256("name " + name), ThrottlePolicy.ofAccount(limit));
    }

    /** A browser that the person used before. */
    static Budget ofDevice(String deviceHash, int limit) {
        return new Budget(Secrets.sha256("device " + deviceHash), ThrottlePolicy.ofAccount(limit));
    }

    /** A person who is signed in already. */
    static Budget ofPerson(long employeeId, int limit) {
        return new Budget(Secrets.sha256("person " + employeeId), ThrottlePolicy.ofAccount(limit));
    }

    /**
     * A network address; of version 6 the first half, which is what one customer is given.
     *
     * @param purpose what is tried from there; each has its own budget
     */
    static Budget ofAddress(String purpose, String address, int limit) {
        return new Budget(
                Secrets.sha256(purpose + " from " + NetworkAddress.network(address)), ThrottlePolicy.ofAddress(limit));
    }
}
