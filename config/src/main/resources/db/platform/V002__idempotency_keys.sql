-- Replies of calls that carried an Idempotency-Key, written in the transaction of the effect and kept for 24 hours.
CREATE TABLE platform.idempotency_keys (
    caller_id   bigint NOT NULL,
    key         text NOT NULL,
    fingerprint bytea NOT NULL,
    status      smallint NOT NULL,
    headers     text NOT NULL,
    body        bytea NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller_id, key)
);
CREATE INDEX idempotency_keys_age ON platform.idempotency_keys (created_at);
