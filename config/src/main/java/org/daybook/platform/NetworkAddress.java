package org.daybook.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of network addresses, of which version 6 has many spellings. */
public final class NetworkAddress {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern LITERAL =
            Pattern.compile("(" + BYTE + "\\.){3}" + BYTE + "|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,44}");
    private static final Pattern ZONE = Pattern.compile("%.*$");
    private static final int NETWORK_GROUPS = 4;

    private NetworkAddress() {}

    /** The one spelling of an address that compares; empty for what is none. No name is looked up. */
    public static Optional<String> canonical(String text) {
        return parse(text).map(InetAddress::getHostAddress);
    }

    /** Whom to count for an address: of version 6 the first half, which is what one customer is given. */
    public static String network(String address) {
        return parse(address)
                .map(parsed -> parsed instanceof Inet6Address ? firstHalf(parsed) : parsed.getHostAddress())
                .orElse(address);
    }

    private static String firstHalf(InetAddress address) {
        String[] groups = address.getHostAddress().split(":");
        return String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS)) + "::/64";
    }

    private static Optional<InetAddress> parse(String text) {
        String address = ZONE.matcher(text).replaceFirst("");
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
