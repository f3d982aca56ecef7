-- Who changed what, when: one row a change, written in its transaction, never changed. Personal values stand beside the
-- row and can be erased; the row keeps salted hashes of them, so that the chain over the rows outlives them.
--
-- An id is taken only after its transaction has a number (CASE fixes the order). So once every transaction that was
-- numbered before some moment has ended, no id that was given out before that moment can turn up any more: that is how
-- sealing knows which rows are final without making writers wait for each other.
CREATE SEQUENCE platform.audit_ids;

CREATE TABLE platform.audit_events (
    id             bigint PRIMARY KEY
                       DEFAULT CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('platform.audit_ids') END,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    action         text NOT NULL CHECK (action ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$' AND char_length(action) <= 80),
    actor_kind     text NOT NULL CHECK (actor_kind IN ('PERSON', 'SERVICE', 'SYSTEM', 'ANONYMOUS')),
    actor_id       bigint,
    channel        text NOT NULL CHECK (char_length(channel) <= 40),
    correlation_id text CHECK (char_length(correlation_id) <= 64),
    subject_type   text NOT NULL CHECK (char_length(subject_type) <= 40),
    subject_id     bigint,
    person_id      bigint, -- whom the values are about
    origin_hash    bytea CHECK (octet_length(origin_hash) = 32), -- null: there was no address
    change_hash    bytea CHECK (octet_length(change_hash) = 32), -- null: there were no values
    CHECK ((actor_kind IN ('PERSON', 'SERVICE')) = (actor_id IS NOT NULL))
);
CREATE INDEX audit_events_by_time ON platform.audit_events (recorded_at, id);
CREATE INDEX audit_events_by_action ON platform.audit_events (action, recorded_at, id);
CREATE INDEX audit_events_by_subject ON platform.audit_events (subject_type, subject_id, recorded_at, id);
CREATE INDEX audit_events_by_actor ON platform.audit_events (actor_id, recorded_at, id) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_events_by_person ON platform.audit_events (person_id, id) WHERE person_id IS NOT NULL;

-- What is personal about a row: the origin is about the actor, the change about the person. Each part has a salt of its
-- own and goes together with it. json, not jsonb: it keeps the very text that was hashed. No foreign key: a row is
-- written by the same statement and cannot go.
CREATE TABLE platform.audit_values (
    audit_id    bigint PRIMARY KEY,
    origin_salt bytea CHECK (octet_length(origin_salt) = 16),
    address     text CHECK (char_length(address) <= 64),
    change_salt bytea CHECK (octet_length(change_salt) = 16),
    before      json,
    after       json,
    CHECK (address IS NULL OR origin_salt IS NOT NULL),
    CHECK (before IS NULL AND after IS NULL OR change_salt IS NOT NULL)
);
CREATE INDEX audit_values_with_address ON platform.audit_values (audit_id) WHERE origin_salt IS NOT NULL;

-- A link of the chain: SHA-256 over the hash before it and all rows after the last row of the seal before it, up to and
-- including last_id, in the order of their ids.
CREATE TABLE platform.audit_seals (
    seal_id       bigint PRIMARY KEY CHECK (seal_id > 0),
    first_id      bigint NOT NULL,
    last_id       bigint NOT NULL UNIQUE CHECK (last_id >= first_id),
    row_count     integer NOT NULL CHECK (row_count > 0),
    previous_hash bytea NOT NULL UNIQUE CHECK (octet_length(previous_hash) = 32),
    hash          bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    sealed_at     timestamptz NOT NULL
);

-- What became of each look at the whole chain.
CREATE TABLE platform.audit_checks (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seals      bigint NOT NULL,
    rows       bigint NOT NULL,
    findings   bigint NOT NULL,
    head       bytea NOT NULL
);

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Values may go, they may not change.
CREATE FUNCTION platform.allow_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.audit_id = OLD.audit_id
        AND ((NEW.origin_salt, NEW.address) IS NOT DISTINCT FROM (OLD.origin_salt, OLD.address)
             OR (NEW.origin_salt IS NULL AND NEW.address IS NULL))
        AND ((NEW.change_salt, NEW.before::text, NEW.after::text)
                 IS NOT DISTINCT FROM (OLD.change_salt, OLD.before::text, OLD.after::text)
             OR (NEW.change_salt IS NULL AND NEW.before IS NULL AND NEW.after IS NULL))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'values of the audit trail can only be erased' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON platform.audit_events
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON platform.audit_seals
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_seals
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER only_erased BEFORE UPDATE ON platform.audit_values
    FOR EACH ROW EXECUTE FUNCTION platform.allow_erasure();
