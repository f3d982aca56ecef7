-- Values that are gone without an erasure on record were taken away. Each erasure writes its row in the trail first, and
-- its subject_id is the last row that it reaches:
--   audit-values.erased       values about person_id, and addresses that the person acted from
--   audit-values.expired      everybody's values and addresses
--   audit-addresses.expired   everybody's addresses
CREATE INDEX audit_events_of_erasures ON platform.audit_events (action, person_id, subject_id)
    WHERE action IN ('audit-values.erased', 'audit-values.expired', 'audit-addresses.expired');

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_values
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- How many rows have lost values by an erasure that is on record.
ALTER TABLE platform.audit_checks ADD COLUMN erased bigint NOT NULL DEFAULT 0;
