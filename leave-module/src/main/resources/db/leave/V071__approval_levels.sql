-- How many levels of approval a request needs follows from the policy on the day it was submitted. 0: none.
ALTER TABLE leave.leave_requests ADD COLUMN levels smallint NOT NULL DEFAULT 1;

-- Only leave that costs more days than these needs the second level. Null: all leave does.
ALTER TABLE leave.policies ADD COLUMN second_level_above_days numeric(10, 4) CHECK (second_level_above_days >= 0);
