-- Which identity at which provider is which person: one person an identity, one identity a person and provider.
CREATE TABLE employee.identity_links (
    issuer      text NOT NULL CHECK (char_length(issuer) BETWEEN 1 AND 500),
    subject     text NOT NULL CHECK (char_length(subject) BETWEEN 1 AND 255),
    employee_id bigint NOT NULL REFERENCES employee.employees,
    linked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (issuer, subject),
    CONSTRAINT identity_links_person UNIQUE (employee_id, issuer)
);
