-- Keys of access tokens, shared by all nodes. The private key (PKCS 8) is sealed with AES-256-GCM under the configured
-- secret; the public key is an X.509 SubjectPublicKeyInfo.
CREATE TABLE employee.signing_keys (
    kid            text PRIMARY KEY,
    public_key     bytea NOT NULL,
    private_key    bytea NOT NULL,
    created_at     timestamptz NOT NULL,
    signs_from     timestamptz NOT NULL,
    verifies_until timestamptz
);
