-- Browsers and other clients in which a person signed in before: what strangers try does not count against them.
CREATE TABLE employee.known_devices (
    token_hash  text PRIMARY KEY,
    employee_id bigint NOT NULL REFERENCES employee.employees,
    channel     text NOT NULL CHECK (channel IN ('BROWSER', 'API')),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX known_devices_of ON employee.known_devices (employee_id, channel, created_at);
CREATE INDEX known_devices_age ON employee.known_devices (expires_at);
