-- What Daybook sends for one approval. Variables: see lib/measure.sh.
\set i :i + 1
\set number :i * :clients + :client_id
-- include part/place.sql
\set request :seeded + 1 + :number
\set caller :employees + 1
BEGIN;
SELECT employee_id FROM leave.accounts WHERE employee_id = (SELECT employee_id FROM leave.leave_requests WHERE id = :request)
ORDER BY employee_id, leave_type FOR UPDATE;
SELECT a.employee_id, t.position, h.department, h.joining_date, h.leaving_date, h.manager_id,
       p.id AS policy_id, a.leave_type, p.yearly_entitlement, p.negative_limit, p.half_days_allowed,
       p.longest_run_days, p.months_ahead, p.months_back
FROM leave.accounts a
JOIN leave.leave_types t ON t.code = a.leave_type
JOIN employee.people h ON h.id = a.employee_id
JOIN LATERAL (
    SELECT * FROM leave.policies
    WHERE leave_type = a.leave_type AND valid_from <= :today::date
    ORDER BY valid_from DESC LIMIT 1) p ON true
WHERE a.employee_id = (SELECT employee_id FROM leave.leave_requests WHERE id = :request)
ORDER BY a.employee_id, t.position, a.leave_type;
SELECT id, approved_by, created_at, decided_at, employee_id, end_date, end_part, leave_type, level, reason, start_date,
    start_part, status, updated_at, version, working_days
FROM leave.leave_requests WHERE (id = :request);
UPDATE leave.leave_requests SET approved_by = :caller, decided_at = now(), status = 'APPROVED', updated_at = now(), version = 2
WHERE ((id = :request) AND (version = 1));
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, comment, request_version, at)
VALUES (:request, 'APPROVED', :caller, 'HR', 'API', NULL, 2, now());
-- include part/entries.sql
-- include part/projection.sql
-- include part/audit.sql
COMMIT;
