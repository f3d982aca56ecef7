package org.daybook.employee.account.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.employee.account.secret.Secrets;

/**
 * {@code dbr_}, a secret that stays the same as long as the session lasts, and one that is another in each token. So an
 * old token is still known to be of this session, without a list of old ones.
 *
 * @param family 43 characters
 * @param turn 43 characters
 */
record RefreshToken(String family, String turn) {

    private static final String PREFIX = "dbr_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{" + 2 * Secrets.LENGTH + "}");
    private static final String MAC = "HmacSHA256";

    /** The first of a session. */
    static RefreshToken begin() {
        return new RefreshToken(Secrets.random(), Secrets.random());
    }

    /** Empty for anything but the text of a token. */
    static Optional<RefreshToken> parse(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int middle = PREFIX.length() + Secrets.LENGTH;
        return Optional.of(new RefreshToken(text.substring(PREFIX.length(), middle), text.substring(middle)));
    }

    String text() {
        return PREFIX + family + turn;
    }

    String familyHash() {
        return Secrets.sha256(family);
    }

    String turnHash() {
        return Secrets.sha256(turn);
    }

    /**
     * The next one: always the same for a salt, so that it can be given twice; of use neither to who has only the token
     * nor to who reads only the salt.
     */
    RefreshToken successor(String salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(turn.getBytes(StandardCharsets.US_ASCII), MAC));
            return new RefreshToken(family, Secrets.encode(mac.doFinal(salt.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC + ".", e);
        }
    }

    /** Without the secrets, which have no place in a log. */
    @Override
    public String toString() {
        return "RefreshToken";
    }
}
