-- People who left and came back: their record has only one span of employment, so what lies between is kept here.
CREATE TABLE leave.last_days (
    employee_id  bigint PRIMARY KEY,
    leaving_date date NOT NULL
);
CREATE TABLE leave.employment_gaps (
    employee_id bigint NOT NULL,
    first_day   date NOT NULL,
    last_day    date NOT NULL CHECK (last_day >= first_day),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (employee_id, first_day)
);
INSERT INTO leave.last_days (employee_id, leaving_date)
SELECT id, leaving_date FROM employee.people WHERE leaving_date IS NOT NULL;
