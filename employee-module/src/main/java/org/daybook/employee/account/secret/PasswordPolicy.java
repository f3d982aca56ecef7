package org.daybook.employee.account.secret;

import java.text.Normalizer;
import java.util.Locale;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * Which passwords are good enough: long, and not what a guesser tries first. Nothing is asked about digits or signs, and
 * nothing runs out (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 5.0, 6.2.1 to 6.2.12).
 */
public final class PasswordPolicy {

    /** Counted in code points after NFC. */
    public static final int SHORTEST = 8;

    public static final int LONGEST = 128;

    private PasswordPolicy() {}

    /**
     * @param pointer where in the input the password is
     * @param email of the person whose password it is to be
     * @throws RuleViolation {@code validation-failed} with the first rule that it breaks
     */
    public static void check(String password, String pointer, String email) {
        String fault = fault(password, email);
        if (fault != null) {
            throw new RuleViolation(CommonProblem.VALIDATION_FAILED, pointer, fault);
        }
    }

    /** Whether it is longer than any password can be, so that there is no need to hash it. */
    public static boolean isTooLong(String password) {
        return password.length() > 4 * LONGEST || length(password) > LONGEST;
    }

    private static String fault(String password, String email) {
        if (password == null) {
            return "It is required.";
        }
        if (isTooLong(password)) {
            return "It must have at most " + LONGEST + " characters.";
        }
        if (length(password) < SHORTEST) {
            return "It must have at least " + SHORTEST + " characters.";
        }
        if (password.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE || c == 0)) {
            return "It must consist of characters only.";
        }
        if (CommonPasswords.contain(password)) {
            return "It is one of the most common passwords.";
        }
        return isAddress(password, email) ? "It must not be your e-mail address." : null;
    }

    private static int length(String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        return normal.codePointCount(0, normal.length());
    }

    private static boolean isAddress(String password, String email) {
        String typed = password.toLowerCase(Locale.ROOT);
        String address = email.toLowerCase(Locale.ROOT);
        return typed.equals(address) || typed.equals(address.substring(0, Math.max(0, address.indexOf('@'))));
    }
}
