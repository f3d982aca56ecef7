package org.daybook.web.token;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.daybook.employee.SigningKey;
import org.daybook.employee.SigningKeys;

/**
 * The keys as this node knows them, at most {@link SigningKeys#CACHE} old; usually {@link TokenUpkeep} has asked before a
 * request has to. An unknown key is asked for once a second.
 */
@ApplicationScoped
class KeyCache {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    @EJB
    private SigningKeys keys;

    private final Kept<Map<String, SigningKey>> verifying;
    private final Kept<SigningKey> signing;

    KeyCache() {
        this(null, System::nanoTime);
    }

    KeyCache(SigningKeys keys, LongSupplier nanos) {
        this.keys = keys;
        this.verifying = new Kept<>(this::askForAll, nanos);
        this.signing = new Kept<>(() -> this.keys.current(), nanos);
    }

    /** The key to sign with; this node knows it by now, even one that was made a moment ago. */
    SigningKey signing() {
        SigningKey key = signing.notOlderThan(SigningKeys.CACHE);
        if (!verifying.notOlderThan(SigningKeys.CACHE).containsKey(key.id())) {
            verifying.renew();
        }
        return key;
    }

    /** The key of that id, if tokens may be signed with it. */
    Optional<SigningKey> verifying(String id) {
        SigningKey key = verifying.notOlderThan(SigningKeys.CACHE).get(id);
        return Optional.ofNullable(key == null ? verifying.notOlderThan(AGAIN).get(id) : key);
    }

    /** Asks anew what is older. */
    void refresh(Duration age) {
        verifying.notOlderThan(age);
        signing.notOlderThan(age);
    }

    private Map<String, SigningKey> askForAll() {
        return keys.verifying().stream().collect(Collectors.toMap(SigningKey::id, Function.identity()));
    }
}
