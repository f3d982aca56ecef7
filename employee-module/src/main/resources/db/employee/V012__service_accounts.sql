-- Programs that call the interface. Of a token the first part is kept to find it by, of the secret part a hash.
CREATE TABLE employee.service_accounts (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    token_id     text NOT NULL CONSTRAINT service_accounts_token UNIQUE,
    secret_hash  text NOT NULL,
    scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0),
    created_at   timestamptz NOT NULL,
    created_by   bigint NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   bigint
);
