package org.daybook.employee;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is kept about the ways in of one person, each list oldest first.
 *
 * @param sessions open ones, and ended ones for as long as they are kept
 * @param devices clients in which the person signed in before
 * @param identities at single sign-on providers
 * @param links that set a password and were not used yet
 * @param programs service accounts that the person made
 */
public record PersonalAccess(
        AccountView account,
        List<SessionRecord> sessions,
        List<DeviceRecord> devices,
        List<IdentityRecord> identities,
        List<LinkRecord> links,
        List<ProgramRecord> programs) {

    /**
     * A session.
     *
     * @param address null if not known
     * @param userAgent null if it was not said
     * @param endedAt null while it is open
     * @param endReason for example SIGNED_OUT; null while it is open
     */
    public record SessionRecord(
            long id,
            SignInChannel channel,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            OffsetDateTime expiresAt,
            String address,
            String userAgent,
            OffsetDateTime endedAt,
            String endReason) {}

    /** A client that is known. */
    public record DeviceRecord(SignInChannel channel, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}

    /** An identity of the person, as the provider names it. */
    public record IdentityRecord(String issuer, String subject, OffsetDateTime linkedAt) {}

    /** @param purpose for example INVITATION or RESET */
    public record LinkRecord(String purpose, OffsetDateTime issuedAt, OffsetDateTime expiresAt) {}

    /** @param revokedAt null if it was not */
    public record ProgramRecord(
            long id, String name, OffsetDateTime createdAt, OffsetDateTime expiresAt, OffsetDateTime revokedAt) {}
}
