package org.daybook.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.daybook.employee.ServiceAccountView;
import org.daybook.employee.ServiceAccounts;
import org.daybook.web.token.AccessTokens;

/** Whose a service token is, as this node knew it at most half a minute ago. Nothing is remembered of wrong ones. */
@ApplicationScoped
class ServiceTokens {

    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 1_000;
    private static final Pattern FORM = Pattern.compile("dbk_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}");

    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    @EJB
    private ServiceAccounts accounts;

    @Inject
    private AccessTokens tokens;

    private record Known(ServiceAccountView account, Instant until) {}

    /** The account, unless the token is none of ours, has run out or was revoked. */
    Optional<ServiceAccountView> find(String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        Instant now = tokens.now();
        String key = hash(token);
        Known known = remembered.get(key);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.account()).filter(account -> isInTime(account, now));
        }
        remembered.remove(key);
        Optional<ServiceAccountView> found = accounts.find(token);
        found.ifPresent(account -> remember(key, account, now));
        return found;
    }

    private void remember(String key, ServiceAccountView account, Instant now) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(key, new Known(account, now.plus(MEMORY)));
    }

    private static boolean isInTime(ServiceAccountView account, Instant now) {
        return account.expiresAt().toInstant().isAfter(now);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
