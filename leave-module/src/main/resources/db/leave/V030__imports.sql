-- Files that HR brings in. The file lies here in pieces until it has been read and its lines until they have been
-- written, so that any node can go on where another one died.
CREATE TABLE leave.imports (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('EMPLOYEES', 'LEAVE', 'BALANCES')),
    dry_run        boolean NOT NULL,
    assumes        bigint REFERENCES leave.imports CHECK (dry_run OR assumes IS NULL), -- as if that one were done
    state          text NOT NULL CHECK (state IN ('RECEIVING', 'WAITING', 'READING', 'WRITING', 'DONE', 'FAILED')),
    bytes          bigint NOT NULL DEFAULT 0,
    sha256         text,
    person_id      bigint NOT NULL,
    actor_kind     text NOT NULL,
    actor_id       bigint,
    channel        text NOT NULL,
    correlation_id text,
    rows_read      bigint NOT NULL DEFAULT 0, -- how many have been looked at: where reading goes on
    position       bigint NOT NULL DEFAULT 0, -- the last person written about: where writing goes on
    added          bigint NOT NULL DEFAULT 0,
    unchanged      bigint NOT NULL DEFAULT 0,
    differing      bigint NOT NULL DEFAULT 0,
    refused        bigint NOT NULL DEFAULT 0,
    attempts       integer NOT NULL DEFAULT 0, -- without getting any further
    problem        text,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at    timestamptz
);
CREATE INDEX imports_open ON leave.imports (id) WHERE state NOT IN ('DONE', 'FAILED');
CREATE INDEX imports_age ON leave.imports (finished_at);

CREATE TABLE leave.import_chunks (
    import_id bigint NOT NULL REFERENCES leave.imports,
    number    integer NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);
ALTER TABLE leave.import_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Lines whose form is right and that wait to be written. "key" is what a line is about: no two lines may be about the
-- same. "depth" is the number of new managers above a new person; null: not known yet; -1: refused.
CREATE TABLE leave.import_rows (
    import_id   bigint NOT NULL REFERENCES leave.imports,
    number      bigint NOT NULL,
    line        bigint NOT NULL,
    key         text NOT NULL,
    cells       text[] NOT NULL,
    employee_id bigint,
    manager_id  bigint,
    manager_key text,
    depth       integer,
    PRIMARY KEY (import_id, number),
    UNIQUE (import_id, key)
);
CREATE INDEX import_rows_by_person ON leave.import_rows (import_id, employee_id, number);
CREATE INDEX import_rows_by_depth ON leave.import_rows (import_id, depth, number) WHERE employee_id IS NULL;

-- What was found out about single lines; kept for as long as the operator says.
CREATE TABLE leave.import_findings (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id   bigint NOT NULL REFERENCES leave.imports,
    line        bigint NOT NULL,
    outcome     text NOT NULL CHECK (outcome IN ('REFUSED', 'DIFFERS', 'NOTE')),
    column_name text,
    code        text NOT NULL,
    message     text NOT NULL,
    employee_id bigint
);
CREATE INDEX import_findings_in_order ON leave.import_findings (import_id, line, id);
CREATE INDEX import_findings_of_person ON leave.import_findings (employee_id) WHERE employee_id IS NOT NULL;
