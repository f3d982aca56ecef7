-- Access tokens that every node has to refuse although they have not run out. Nodes ask for the rows of transactions
-- that they could not see when they asked before: ids would not do, because they do not commit in order.
CREATE TABLE employee.revocations (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    employee_id bigint NOT NULL,
    session_id  bigint,
    not_before  timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX revocations_news ON employee.revocations (recorded_by);
CREATE INDEX revocations_age ON employee.revocations (recorded_at);
