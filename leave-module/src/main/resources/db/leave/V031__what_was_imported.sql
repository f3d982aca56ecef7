-- The leave year whose balance was brought in, with what had been carried over into it: earlier leave years hand nothing on.
ALTER TABLE leave.accounts ADD COLUMN opened_year integer;

-- What came from files, as the files said it: so that the same line has its effect once, whatever happened since.
CREATE TABLE leave.imported_requests (
    request_id bigint PRIMARY KEY REFERENCES leave.leave_requests,
    import_id  bigint NOT NULL REFERENCES leave.imports,
    status     text NOT NULL
);

CREATE TABLE leave.imported_balances (
    employee_id bigint NOT NULL,
    leave_type  text NOT NULL,
    leave_year  integer NOT NULL,
    balance     numeric(10, 4) NOT NULL,
    import_id   bigint NOT NULL REFERENCES leave.imports,
    PRIMARY KEY (employee_id, leave_type, leave_year),
    FOREIGN KEY (employee_id, leave_type) REFERENCES leave.accounts
);
