package org.daybook.employee.account.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.employee.account.secret.Secrets;

/**
 * Something that attempts are counted for.
 *
 * @param key hash of what it is, so that the table holds neither addresses nor names
 */
record Budget(String key, ThrottlePolicy policy) {

    private static final int NETWORK_BYTES = 8;
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]+");

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
        return new Budget(Secrets.sha256(purpose + " from " + network(address)), ThrottlePolicy.ofAddress(limit));
    }

    private static String network(String address) {
        if (!VERSION_6.matcher(address).matches()) {
            return address;
        }
        try {
            // Such a text is an address or nothing; no name is looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address six
                    ? Secrets.encode(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
