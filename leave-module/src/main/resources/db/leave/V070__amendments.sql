-- Wishes to change approved leave, a row each. They hold no days: the request keeps its own until one is accepted.
CREATE TABLE leave.amendments (
    request_id   bigint NOT NULL REFERENCES leave.leave_requests,
    number       integer NOT NULL CHECK (number > 0),
    status       text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'ACCEPTED', 'REFUSED')),
    start_date   date NOT NULL,
    start_part   text NOT NULL CHECK (start_part IN ('FULL', 'MORNING', 'AFTERNOON')),
    end_date     date NOT NULL CHECK (end_date >= start_date),
    end_part     text NOT NULL CHECK (end_part IN ('FULL', 'MORNING', 'AFTERNOON')),
    working_days numeric(10, 4) NOT NULL CHECK (working_days > 0),
    reason       text CHECK (char_length(reason) <= 1000),
    asked_by     bigint NOT NULL,
    created_at   timestamptz NOT NULL,
    decided_by   bigint, -- null: the system
    decided_at   timestamptz,
    comment      text CHECK (char_length(comment) <= 1000),
    PRIMARY KEY (request_id, number),
    CONSTRAINT amendments_decided CHECK ((status = 'PENDING') = (decided_at IS NULL))
);
-- One waits at most.
CREATE UNIQUE INDEX amendments_waiting ON leave.amendments (request_id) WHERE status = 'PENDING';
CREATE TRIGGER never_deleted BEFORE DELETE ON leave.amendments
    FOR EACH ROW EXECUTE FUNCTION leave.refuse_change();
