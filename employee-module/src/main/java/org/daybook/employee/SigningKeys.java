package org.daybook.employee;

import java.time.Duration;
import java.util.List;

/**
 * The keys that sign access tokens, the same on every node. A new key is published before it signs, an old one verifies
 * until the last token that it signed has run out. A caller may keep an answer for {@link #CACHE}, no longer.
 */
public interface SigningKeys {

    /** How long answers may be kept; a key is known everywhere by then. */
    Duration CACHE = Duration.ofSeconds(60);

    /** The key to sign with now; makes the first one. */
    SigningKey current();

    /** All keys that tokens may be signed with, about to sign ones included; without private keys. */
    List<SigningKey> verifying();
}
