-- Rows stay append-only, but what people wrote in them may be erased: a comment becomes null, the reason of a correction,
-- which must have one, becomes "Erased". Nothing else of a row can change, least of all a figure.
CREATE FUNCTION leave.allow_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0]
        AND (to_jsonb(NEW) ->> TG_ARGV[0]) IS NOT DISTINCT FROM nullif(TG_ARGV[1], '')
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only: post a reversal instead', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DROP TRIGGER append_only ON leave.request_events;
CREATE TRIGGER append_only BEFORE DELETE ON leave.request_events
    FOR EACH ROW EXECUTE FUNCTION leave.refuse_change();
CREATE TRIGGER only_erased BEFORE UPDATE ON leave.request_events
    FOR EACH ROW EXECUTE FUNCTION leave.allow_erasure('comment', '');

DROP TRIGGER append_only ON leave.ledger_entries;
CREATE TRIGGER append_only BEFORE DELETE ON leave.ledger_entries
    FOR EACH ROW EXECUTE FUNCTION leave.refuse_change();
CREATE TRIGGER only_erased BEFORE UPDATE ON leave.ledger_entries
    FOR EACH ROW EXECUTE FUNCTION leave.allow_erasure('reason', 'Erased');
