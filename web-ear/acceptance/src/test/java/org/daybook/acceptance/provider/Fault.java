package org.daybook.acceptance.provider;

/** What a provider, or somebody who pretends to be it, can do wrong. */
public enum Fault {
    NONE,
    OTHER_STATE,
    OTHER_RESPONSE_ISSUER,
    ACCESS_DENIED,
    TOKEN_ENDPOINT_FAILS,
    NO_ID_TOKEN,
    OTHER_NONCE,
    NO_NONCE,
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    OTHER_PARTY,
    NO_SUBJECT,
    EXPIRED,
    NO_EXPIRY,
    NOT_YET_VALID,
    OTHER_TYPE,
    ALG_NONE,
    HS256_WITH_PUBLIC_KEY,
    UNKNOWN_KEY,
    KEY_IN_HEADER,
    ALTERED
}
