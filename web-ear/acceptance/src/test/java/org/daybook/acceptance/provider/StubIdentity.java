package org.daybook.acceptance.provider;

import java.util.List;
import java.util.UUID;

/**
 * Somebody at the provider, and what it does wrong this time.
 *
 * @param groups null: tokens have no such claim
 */
public record StubIdentity(String subject, String email, boolean emailVerified, List<String> groups, Fault fault) {

    /** With a verified address, in no group. */
    public static StubIdentity of(String email) {
        return new StubIdentity(UUID.randomUUID().toString(), email, true, List.of(), Fault.NONE);
    }

    public StubIdentity unverified() {
        return new StubIdentity(subject, email, false, groups, fault);
    }

    public StubIdentity in(String... group) {
        return new StubIdentity(subject, email, emailVerified, List.of(group), fault);
    }

    public StubIdentity with(Fault other) {
        return new StubIdentity(subject, email, emailVerified, groups, other);
    }
}
