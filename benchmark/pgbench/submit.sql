-- What Daybook sends for one submitted request. Variables: see lib/measure.sh.
\set i :i + 1
\set number :first + :i * :clients + :client_id
-- include part/place.sql
-- include part/limit.sql
BEGIN;
SELECT employee_id FROM leave.accounts WHERE employee_id = :employee
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
WHERE a.employee_id = :employee
ORDER BY a.employee_id, t.position, a.leave_type;
SELECT start_date, start_part, end_date, end_part
FROM leave.leave_requests
WHERE employee_id = :employee AND end_date >= :monday::date + :days::int - 44 AND start_date <= :monday::date + :days::int + 44
  AND status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
ORDER BY start_date, id;
-- include part/entries.sql
WITH request AS (
    INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, end_date, start_part, end_part,
        working_days, reason, status, level, created_at, updated_at, version)
    VALUES (:employee, 'annual', (:monday::date + :days::int), (:monday::date + :days::int), 'FULL', 'FULL',
        1.0, 'load', 'PENDING', 1, now(), now(), 1)
    RETURNING id, version, created_at)
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
SELECT id, 'SUBMITTED', :employee, 'EMPLOYEE', 'API', version, created_at FROM request
RETURNING request_id AS request \gset
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day,
    valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
    actor_id, reason)
SELECT employee_id, leave_type, leave_year, kind, amount, day,
       valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
       actor_id, reason
FROM unnest(ARRAY[:employee]::bigint[], ARRAY['annual'], ARRAY[extract(year FROM :monday::date + :days::int)::int],
            ARRAY['DEBIT'], ARRAY[-1.0]::numeric[], ARRAY[(:monday::date + :days::int)], ARRAY[NULL]::date[], ARRAY[NULL]::date[],
            ARRAY[NULL]::bigint[], ARRAY[NULL]::bigint[], ARRAY[:request]::bigint[], ARRAY[NULL]::bigint[],
            ARRAY[1]::bigint[], ARRAY[NULL]::bigint[], ARRAY[NULL]::text[])
     WITH ORDINALITY AS row (employee_id, leave_type, leave_year, kind, amount, day,
         valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
         actor_id, reason, position)
ORDER BY position
ON CONFLICT (employee_id, leave_type, kind, leave_year, period, credit_no, revision)
    WHERE kind IN ('GRANT', 'CARRY_IN', 'EXPIRY', 'CARRY_OUT', 'DEBT_IN') DO NOTHING
RETURNING id;
-- include part/projection.sql
-- include part/audit.sql
COMMIT;
