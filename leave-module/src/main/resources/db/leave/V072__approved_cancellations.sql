-- Whether somebody has to approve when an employee calls approved leave off.
ALTER TABLE leave.policies ADD COLUMN cancellation_approved boolean NOT NULL DEFAULT false;
