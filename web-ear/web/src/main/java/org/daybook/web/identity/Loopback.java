package org.daybook.web.identity;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether an exchange stays on this machine. Judged by the connection's two ends, never by what a header claims. */
final class Loopback {

    private Loopback() {}

    static boolean isOnly(ServletRequest request) {
        return isLoopback(request.getRemoteAddr()) && isLoopback(request.getLocalAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            // A literal address, so nothing is looked up.
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
