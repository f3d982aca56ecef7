-- Links that set a password: one a person, so that a newer one ends the older. Deleted when used.
CREATE TABLE employee.account_links (
    employee_id bigint PRIMARY KEY REFERENCES employee.employees,
    token_hash  text NOT NULL CONSTRAINT account_links_token UNIQUE,
    purpose     text NOT NULL CHECK (purpose IN ('INVITATION', 'RESET', 'SET_UP')),
    issued_by   bigint,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX account_links_age ON employee.account_links (expires_at);
