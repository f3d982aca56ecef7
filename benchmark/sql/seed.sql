-- Fills an empty Daybook database with a company whose ledger is consistent, in a few statements, whatever its size.
-- psql variables: employees, per_employee. Needs a superuser: the append-only triggers are not asked.
--
-- Everybody has one three-day request (Wednesday to Friday) in every third week around today; a third of them is
-- approved, a third pending, a third rejected. Mondays and Tuesdays stay free: load uses them. Beside the usual grants
-- everybody has a correction of 366 days of annual leave in each leave year, so that load never runs out of days. One
-- person more, the last one, is HR and takes no leave.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL session_replication_role = replica;
SET LOCAL client_min_messages = warning; -- which tables hang on those that are emptied is nothing to tell

TRUNCATE employee.employees, leave.leave_requests, leave.request_events, leave.accounts, leave.accrual_runs,
    leave.ledger_entries, leave.account_years, leave.leave_balance_history RESTART IDENTITY CASCADE;

INSERT INTO employee.employees (id, name, email, department, joining_date, manager_id, roles, created_at, updated_at,
    version)
SELECT n, 'Employee ' || n, 'employee' || n || '@example.org',
       (ARRAY['Engineering', 'Sales', 'Finance', 'Support', 'People'])[1 + n % 5], date '2015-01-01' + n % 2500,
       CASE WHEN n BETWEEN 2 AND :employees THEN 1 + (n - 2) / 10 END,
       CASE WHEN n > :employees THEN 'EMPLOYEE,HR' ELSE 'EMPLOYEE' END, now(), now(), 1
FROM generate_series(1, :employees + 1) n;
SELECT setval(pg_get_serial_sequence('employee.employees', 'id'), :employees + 1);

-- All that is due was posted: next is the turn of the year, for leave without limit nothing ever.
INSERT INTO leave.accounts (employee_id, leave_type, next_due, known_policy)
SELECT n, p.leave_type, CASE WHEN p.yearly_entitlement IS NULL THEN date '9999-12-31'
                        ELSE (date_trunc('year', current_date) + interval '1 year')::date END, p.id
FROM generate_series(1, :employees + 1) n CROSS JOIN leave.policies p;

-- Grants of this leave year and the one before; the next one's is projected until it begins.
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, valid_from, last_valid_day,
    policy_id)
SELECT n, p.leave_type, y.year, 'GRANT', p.yearly_entitlement, make_date(y.year, 1, 1), make_date(y.year, 12, 31), p.id
FROM generate_series(1, :employees + 1) n
CROSS JOIN generate_series(extract(year FROM current_date)::int - 1, extract(year FROM current_date)::int) AS y (year)
JOIN leave.policies p ON p.yearly_entitlement > 0;

INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, valid_from, last_valid_day,
    actor_id, reason)
SELECT n, 'annual', y.year, 'ADJUSTMENT', 366, make_date(y.year, 1, 1), make_date(y.year, 12, 31), :employees + 1, 'for load'
FROM generate_series(1, :employees) n
CROSS JOIN generate_series(extract(year FROM current_date)::int - 1, extract(year FROM current_date)::int + 1) AS y (year);

INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, end_date, start_part, end_part, working_days,
    reason, status, approved_by, decided_at, created_at, updated_at, version)
SELECT n, 'annual', s.day, s.day + 2, 'FULL', 'FULL', 3, 'seed', d.status,
       CASE WHEN d.status <> 'PENDING' THEN :employees + 1 END, CASE WHEN d.status <> 'PENDING' THEN now() END, now(), now(),
       CASE WHEN d.status = 'PENDING' THEN 1 ELSE 2 END
FROM generate_series(1, :employees) n
CROSS JOIN generate_series(1, :per_employee) r
CROSS JOIN LATERAL (
    SELECT date_trunc('week', current_date)::date + 2 + 7 * (n % 3) + 21 * (r - :per_employee / 2) AS day) s
CROSS JOIN LATERAL (SELECT (ARRAY['APPROVED', 'PENDING', 'REJECTED'])[1 + (r + n) % 3] AS status) d;

INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
SELECT id, 'SUBMITTED', employee_id, 'EMPLOYEE', 'API', 1, created_at FROM leave.leave_requests;
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, comment, request_version, at)
SELECT id, status, :employees + 1, 'HR', 'API', CASE status WHEN 'REJECTED' THEN 'seed' END, 2, decided_at
FROM leave.leave_requests WHERE status <> 'PENDING';

INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day, request_id, policy_id)
SELECT r.employee_id, r.leave_type, extract(year FROM d.day)::int, 'DEBIT', -1, d.day::date, r.id, p.id
FROM leave.leave_requests r
JOIN leave.policies p USING (leave_type)
CROSS JOIN generate_series(r.start_date, r.end_date, interval '1 day') AS d (day);
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day, reverses_id, request_id,
    policy_id, actor_id)
SELECT e.employee_id, e.leave_type, e.leave_year, 'REVERSAL', 1, e.day, e.id, e.request_id, e.policy_id, :employees + 1
FROM leave.ledger_entries e
JOIN leave.leave_requests r ON r.id = e.request_id
WHERE e.kind = 'DEBIT' AND r.status = 'REJECTED';
COMMIT;
