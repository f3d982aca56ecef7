-- A run posts by the policies that had been entered when it began, also where another node goes on with it: whoever is
-- looked at last is granted what whoever was looked at first was. Ids grow in the order of entering.
ALTER TABLE leave.accrual_runs ADD COLUMN policies_up_to bigint;
