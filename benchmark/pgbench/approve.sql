-- What Daybook sends for one approval. Variables: see lib/measure.sh.
\set i :i + 1
\set number :i * :clients + :client_id
\set slot :number * 7919 % (182 * :employees)
\set employee 1 + :slot % :employees
\set place :slot / :employees
\set days 7 * (:place / 2) + :place % 2
\set taken random(5, 40)
\set pending random(5, 40)
\set request :seeded + 1 + :number
\set caller :employees + 1
SELECT id, created_at, department, email, joining_date, leaving_date, locale, location, manager_id, name, roles,
    updated_at, version
FROM employee.employees WHERE (lower(email) = lower('employee' || :caller || '@example.org'));
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
SELECT e.*, r.status
FROM leave.ledger_entries e
LEFT JOIN leave.leave_requests r ON r.id = e.request_id
WHERE e.employee_id = :employee AND e.leave_type = 'annual' AND e.leave_year BETWEEN extract(year FROM :monday::date + :days::int)::int AND extract(year FROM :monday::date + :days::int)::int
ORDER BY e.id;
WITH walked AS (
    INSERT INTO leave.account_years AS y (employee_id, leave_type, leave_year, entitled,
        carried_over, adjusted, taken, pending, expired, uncovered, available, steady_from, steady_until, uses)
    SELECT employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken,
           pending, expired, uncovered, available, steady_from, steady_until, uses::jsonb
    FROM unnest(ARRAY[:employee]::bigint[], ARRAY['annual'], ARRAY[extract(year FROM :monday::date + :days::int)::int], ARRAY[25.0000],
                ARRAY[0.0], ARRAY[366.0000], ARRAY[:taken]::numeric[], ARRAY[:pending]::numeric[], ARRAY[0.0], ARRAY[0.0000],
                ARRAY[391 - :taken::int - :pending::int]::numeric[],
                ARRAY[date_trunc('year', :monday::date + :days::int)::date],
                ARRAY[(date_trunc('year', :monday::date + :days::int) + interval '1 year - 1 day')::date],
                ARRAY['[[4522,46,1.0000],[6022,46,1.0000],[7522,46,1.0000],[9022,46,1.0000],[10522,46,1.0000],[12022,46,1.0000],[13522,46,1.0000],[15022,46,1.0000],[16522,46,1.0000],[18022,46,1.0000],[19522,46,1.0000],[21022,46,1.0000],[22522,46,1.0000],[24022,46,1.0000],[25522,46,1.0000],[27022,46,1.0000],[28522,46,1.0000],[30022,46,1.0000],[31522,46,1.0000],[33022,46,1.0000],[34522,46,1.0000],[36022,46,1.0000],[37522,46,1.0000],[39022,46,1.0000],[40522,46,1.0000]]'])
         AS row (employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken,
             pending, expired, uncovered, available, steady_from, steady_until, uses)
    ON CONFLICT (employee_id, leave_type, leave_year) DO UPDATE SET
        entitled = excluded.entitled, carried_over = excluded.carried_over,
        adjusted = excluded.adjusted, taken = excluded.taken, pending = excluded.pending,
        expired = excluded.expired, uncovered = excluded.uncovered, available = excluded.available,
        steady_from = excluded.steady_from, steady_until = excluded.steady_until, uses = excluded.uses
    RETURNING y.employee_id, y.leave_type, y.leave_year, y.available)
INSERT INTO leave.leave_balance_history AS h (employee_id, leave_type, balance, year)
SELECT employee_id, leave_type, available, leave_year FROM walked WHERE available IS NOT NULL
ON CONFLICT (employee_id, leave_type, year) DO UPDATE SET
    balance = excluded.balance, updated_at = now()
WHERE h.balance <> excluded.balance;
COMMIT;
