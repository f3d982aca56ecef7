-- The history of requests is append-only like the ledger: it cannot be emptied either.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON leave.request_events
    FOR EACH STATEMENT EXECUTE FUNCTION leave.refuse_change();
