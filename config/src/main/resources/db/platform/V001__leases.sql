-- One row a scheduled job: who may run it now. Time is the database's.
CREATE TABLE platform.leases (
    name       text PRIMARY KEY,
    holder     text NOT NULL,
    held_until timestamptz NOT NULL
);
