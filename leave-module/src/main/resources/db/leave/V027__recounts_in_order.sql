-- Leave is looked at by its first day, which has an index, and then by its id. Counting waits until every transaction has
-- ended that may have counted days by what was valid before: each of them has an id below the barrier.
ALTER TABLE leave.recounts
    ADD COLUMN reached date, -- leave that begins earlier was looked at, and up to last_request leave that begins then
    ADD COLUMN barrier xid8;
