-- How people get in. The hash is a PHC string (Argon2id); without one there is no password.
CREATE TABLE employee.accounts (
    employee_id         bigint PRIMARY KEY REFERENCES employee.employees,
    password_hash       text CHECK (password_hash LIKE '$argon2id$%'),
    password_changed_at timestamptz,
    disabled_at         timestamptz,
    disabled_by         bigint,
    CHECK ((password_hash IS NULL) = (password_changed_at IS NULL))
) WITH (fillfactor = 90);
