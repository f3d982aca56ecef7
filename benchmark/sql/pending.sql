-- Adds pending one-day requests on free days, for approving: ids seeded + 1 to seeded + count.
-- psql variables: seeded, employees, count.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO leave.leave_requests (id, employee_id, leave_type, start_date, end_date, start_part, end_part, working_days,
    status, created_at, updated_at, version)
SELECT :seeded + 1 + n, s.employee, 'annual', s.day, s.day, 'FULL', 'FULL', 1, 'PENDING', now(), now(), 1
FROM generate_series(0, :count - 1) n
CROSS JOIN LATERAL (SELECT n::bigint * 7919 % (182 * :employees) AS slot) p
CROSS JOIN LATERAL (
    SELECT 1 + slot % :employees AS employee,
           date_trunc('week', current_date)::date - 315 + (7 * (slot / :employees / 2) + slot / :employees % 2)::int
               AS day) s;
SELECT setval(pg_get_serial_sequence('leave.leave_requests', 'id'), :seeded + :count);
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
SELECT id, 'SUBMITTED', employee_id, 'EMPLOYEE', 'API', 1, created_at FROM leave.leave_requests WHERE id > :seeded;
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day, request_id, policy_id)
SELECT r.employee_id, r.leave_type, extract(year FROM r.start_date)::int, 'DEBIT', -1, r.start_date, r.id, p.id
FROM leave.leave_requests r JOIN leave.policies p USING (leave_type)
WHERE r.id > :seeded;
COMMIT;
