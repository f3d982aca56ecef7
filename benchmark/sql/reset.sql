-- Takes away all requests after the seed's, so that every round starts from the same rows.
-- psql variable: seeded, the number of requests of the seed.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL session_replication_role = replica;
DELETE FROM leave.request_events WHERE request_id > :seeded;
DELETE FROM leave.ledger_entries WHERE request_id > :seeded;
DELETE FROM leave.leave_requests WHERE id > :seeded;
SELECT setval(pg_get_serial_sequence('leave.leave_requests', 'id'), :seeded);
COMMIT;
