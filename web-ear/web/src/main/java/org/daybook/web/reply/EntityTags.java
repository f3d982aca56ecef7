package org.daybook.web.reply;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.problem.EdgeProblem;

/**
 * Strong entity tags {@code "v<version>-<hash>"}: the version is what a change is checked against, the hash makes
 * representations differ that show the same version to different readers.
 */
public final class EntityTags {

    private static final Pattern OURS = Pattern.compile("\"v(0|[1-9][0-9]{0,17})-[0-9a-f]{16}\"");
    private static final int HASH_BYTES = 8;

    private EntityTags() {}

    /** The tag of a representation. */
    public static String of(long version, byte[] body) {
        return "\"v" + version + "-" + HexFormat.of().formatHex(sha256(body), 0, HASH_BYTES) + "\"";
    }

    /**
     * The version that an {@code If-Match} header asks for; null for {@code *} or no header.
     *
     * @throws RuleViolation {@code stale-version} for anything that is not exactly one tag as given out here
     */
    public static Long expectedVersion(String ifMatch) {
        if (ifMatch == null || "*".equals(ifMatch.strip())) {
            return null;
        }
        Matcher tag = OURS.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RuleViolation(
                    CommonProblem.STALE_VERSION,
                    "If-Match does not hold the ETag of a version that was given out here.");
        }
        return Long.valueOf(tag.group(1));
    }

    /**
     * The version that a change names.
     *
     * @throws RuleViolation {@code precondition-required} if it names none, otherwise as {@link #expectedVersion}
     */
    public static long requiredVersion(String ifMatch) {
        Long version = expectedVersion(ifMatch);
        if (version == null) {
            throw new RuleViolation(
                    EdgeProblem.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what you have read.");
        }
        return version;
    }

    /** Whether an {@code If-None-Match} header holds the tag (weak comparison, as RFC 9110 wants it here). */
    static boolean matchesAny(String ifNoneMatch, String tag) {
        if ("*".equals(ifNoneMatch.strip())) {
            return true;
        }
        Matcher listed = Pattern.compile("\"[^\"]*\"").matcher(ifNoneMatch);
        return listed.results().anyMatch(found -> found.group().equals(tag));
    }

    /** The tag as the HTTP runtime writes it. */
    static EntityTag header(String tag) {
        return new EntityTag(tag.substring(1, tag.length() - 1));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
