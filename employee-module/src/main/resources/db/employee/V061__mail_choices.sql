-- What people do not want to be told by mail; no row: everything that is sent unless somebody says otherwise.
CREATE TABLE employee.mail_choices (
    employee_id bigint PRIMARY KEY REFERENCES employee.employees,
    unwanted    text[] NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now()
);
