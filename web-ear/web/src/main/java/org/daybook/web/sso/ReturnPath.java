package org.daybook.web.sso;

import java.util.regex.Pattern;
import org.daybook.web.problem.InvalidInput;

/**
 * Where somebody goes after signing in: a page of this server and nothing else (OWASP ASVS 5.0, 3.7.2).
 *
 * @param text begins with one slash
 */
record ReturnPath(String text) {

    /** The page that says who is signed in. */
    private static final String USUAL = "/sign-in/";

    /** Not {@code //host}, not {@code /\host}, nothing that a browser drops before it reads on, such as a tab. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!#-;=?-\\[\\]_a-z~]{0,500}");

    private static final String DATA = "/api/v1";

    /**
     * @param wanted null for the usual page
     * @throws InvalidInput for anything that is not a page of ours
     */
    static ReturnPath of(String wanted) {
        if (wanted == null) {
            return new ReturnPath(USUAL);
        }
        if (!LOCAL.matcher(wanted).matches() || wanted.startsWith(DATA)) {
            throw new InvalidInput("/returnTo", "It must be the path of a page of this server, such as /sign-in/.");
        }
        return new ReturnPath(wanted);
    }
}
