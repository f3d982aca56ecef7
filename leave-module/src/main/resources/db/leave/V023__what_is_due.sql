-- From this day on something has to be posted to the account: a grant, a lapse, the turn of a leave year. All before it
-- has been. Null: nobody has looked yet; the last day of 9999: never.
ALTER TABLE leave.accounts ADD COLUMN next_due date;

-- The newest policy of the type that the account has been looked at with. A newer one makes it due.
ALTER TABLE leave.accounts ADD COLUMN known_policy bigint NOT NULL DEFAULT 0;
UPDATE leave.accounts a SET known_policy = (SELECT max(id) FROM leave.policies p WHERE p.leave_type = a.leave_type);

-- Whole and half days worked in a week, for the entitlement of those who work part-time.
ALTER TABLE leave.work_patterns ADD COLUMN days_per_week numeric(10, 6) NOT NULL GENERATED ALWAYS AS (
    (cardinality(array_remove(mornings, 0)) + cardinality(array_remove(afternoons, 0))) * 3.5
        / cardinality(mornings)) STORED;

-- A run posts what is due by a day, of whatever leave year.
ALTER TABLE leave.accrual_runs
    ALTER COLUMN leave_year DROP NOT NULL, -- the calendar year of the day
    ADD COLUMN due_by date,
    ADD COLUMN actor_id bigint,
    ADD COLUMN rows_posted bigint NOT NULL DEFAULT 0,
    ADD COLUMN skipped bigint NOT NULL DEFAULT 0;

-- What kinds of rows a run posted, and what it skipped and why.
CREATE TABLE leave.accrual_run_lines (
    run_id bigint NOT NULL REFERENCES leave.accrual_runs,
    what   text NOT NULL,
    number bigint NOT NULL,
    days   numeric(14, 4) NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, what)
);
