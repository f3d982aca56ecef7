-- The stored figures of a leave year hold for looks on any day of this span, so that a balance is read without walking.
-- Outside it something else has lapsed. Null: a grant is projected, which the next policy may change, or the row was
-- walked before this column was there; then the ledger is walked.
ALTER TABLE leave.account_years
    ADD COLUMN expired numeric(10, 4) NOT NULL DEFAULT 0,
    ADD COLUMN steady_from date,
    ADD COLUMN steady_until date,
    ADD CONSTRAINT account_years_steady CHECK ((steady_from IS NULL) = (steady_until IS NULL));
