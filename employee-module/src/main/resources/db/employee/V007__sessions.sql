-- One row a session, however often its refresh token is rotated. A token is a part that stays (family) and a part that
-- changes; the hashes of both are here, of the changing part the current and the previous one. The successor of a token
-- is derived from it with the salt, so that it can be given again without being kept.
CREATE TABLE employee.sessions (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    employee_id    bigint NOT NULL REFERENCES employee.employees,
    channel        text NOT NULL CHECK (channel IN ('BROWSER', 'API')),
    family_hash    text NOT NULL CONSTRAINT sessions_family UNIQUE,
    token_hash     text NOT NULL,
    previous_hash  text,
    successor_salt text,
    created_at     timestamptz NOT NULL,
    last_used_at   timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    address        text,
    user_agent     text,
    ended_at       timestamptz,
    end_reason     text CHECK (end_reason IN ('SIGNED_OUT', 'TOKEN_REUSED', 'PASSWORD_SET', 'DISABLED', 'LEFT')),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX sessions_open ON employee.sessions (employee_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_age ON employee.sessions (expires_at);
CREATE INDEX sessions_ended ON employee.sessions (ended_at) WHERE ended_at IS NOT NULL;
