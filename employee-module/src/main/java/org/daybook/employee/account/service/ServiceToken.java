package org.daybook.employee.account.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.employee.account.secret.Secrets;

/**
 * {@code dbk_}, eight characters to find the account by, {@code _}, 43 characters of secret. The prefix lets scanners of
 * source code recognise one that was committed by mistake.
 *
 * @param id no secret
 */
record ServiceToken(String id, String secret) {

    private static final int ID_CHARACTERS = 8;
    private static final Pattern FORM =
            Pattern.compile("dbk_([A-Za-z0-9]{" + ID_CHARACTERS + "})_([A-Za-z0-9_-]{" + Secrets.LENGTH + "})");

    static ServiceToken random() {
        StringBuilder id = new StringBuilder();
        while (id.length() < ID_CHARACTERS) {
            id.append(Secrets.random().replaceAll("[_-]", ""));
        }
        return new ServiceToken(id.substring(0, ID_CHARACTERS), Secrets.random());
    }

    /** Empty for anything but the text of a token. */
    static Optional<ServiceToken> parse(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches() ? Optional.of(new ServiceToken(parts.group(1), parts.group(2))) : Optional.empty();
    }

    String text() {
        return "dbk_" + id + "_" + secret;
    }

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "ServiceToken[id=" + id + "]";
    }
}
