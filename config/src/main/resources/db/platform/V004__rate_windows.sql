-- Who did something how often: one row a subject with the moments that still count, so that the limit is exact on any
-- number of nodes. Not logged: after a crash of the database everybody begins anew.
CREATE UNLOGGED TABLE platform.rate_windows (
    subject text PRIMARY KEY CHECK (char_length(subject) <= 200),
    hits    timestamptz[] NOT NULL,
    taken   boolean NOT NULL DEFAULT true
) WITH (fillfactor = 50);
