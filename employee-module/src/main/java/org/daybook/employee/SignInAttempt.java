package org.daybook.employee;

/**
 * Somebody who wants in.
 *
 * @param deviceToken what an earlier sign-in of this client was given, or null
 * @param address network address of the client, null if not known
 * @param userAgent what the client calls itself, null if it does not; cut after 300 characters
 */
public record SignInAttempt(
        String email, String password, String deviceToken, SignInChannel channel, String address, String userAgent) {

    /** Without what must not be in a log. */
    @Override
    public String toString() {
        return "SignInAttempt[channel=" + channel + "]";
    }
}
