-- Whom a run could not post anything to, while it went on with everybody else. The log of the node tells why.
CREATE TABLE leave.accrual_run_failures (
    run_id      bigint NOT NULL REFERENCES leave.accrual_runs,
    employee_id bigint NOT NULL,
    failed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (run_id, employee_id)
);

-- Requests that could not be counted anew.
ALTER TABLE leave.recounts ADD COLUMN failed bigint NOT NULL DEFAULT 0;
