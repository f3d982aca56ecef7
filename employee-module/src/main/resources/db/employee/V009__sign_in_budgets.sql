-- How many passwords were tried lately for a name, from a device or from an address; the key is a hash of which. A row
-- is locked to be charged, so the count is exact on any number of nodes.
CREATE TABLE employee.sign_in_budgets (
    key        text PRIMARY KEY,
    -- Moments of the latest evaluations, in microseconds since 1970, rising.
    evaluated  bigint[] NOT NULL DEFAULT '{}',
    -- How often in a row the budget was used up.
    blocks     integer NOT NULL DEFAULT 0,
    not_before timestamptz,
    touched_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 70);
CREATE INDEX sign_in_budgets_age ON employee.sign_in_budgets (touched_at);
