-- A small company in which everything holds: each state of a request, corrections, leave over a year end.
INSERT INTO employee.employees (id, name, email, department, joining_date, manager_id, roles, created_at, updated_at,
                                version)
SELECT id, name, lower(name) || '@daybook.test', 'Ops', '2025-01-01', manager, 'EMPLOYEE', '2026-01-01', '2026-01-01', 1
FROM (VALUES (1, 'Ada', NULL), (2, 'Mia', 1), (3, 'Eve', 2), (4, 'Tom', 2)) AS p (id, name, manager);

INSERT INTO leave.accounts SELECT e.id, t.code FROM employee.employees e, leave.leave_types t;
INSERT INTO leave.accrual_runs (id, leave_year, started_at, finished_at) VALUES (1, 2026, '2026-01-02', '2026-01-02');

INSERT INTO leave.ledger_entries (id, employee_id, leave_type, leave_year, kind, amount, valid_from, last_valid_day,
                                  run_id)
SELECT e.id * 10 + t.position, e.id, t.code, 2026, 'GRANT', p.yearly_entitlement, '2026-01-01', '2026-12-31', 1
FROM employee.employees e, leave.leave_types t JOIN leave.policies p ON p.leave_type = t.code
WHERE p.yearly_entitlement > 0;

INSERT INTO leave.leave_requests (id, employee_id, leave_type, start_date, end_date, start_part, end_part, working_days,
                                  status, approved_by, decided_at, created_at, updated_at, version)
SELECT id, employee, type, first::date, last::date, 'FULL', end_part, days, status, decider,
       CASE WHEN decider IS NOT NULL THEN timestamptz '2026-02-02' END, '2026-02-01', '2026-02-02', version
FROM (VALUES
    (1, 3, 'annual', '2026-03-09', '2026-03-11', 'FULL', 3, 'PENDING', NULL, 1),
    (2, 3, 'annual', '2026-04-06', '2026-04-07', 'MORNING', 1.5, 'APPROVED', 2, 2),
    (3, 3, 'annual', '2026-03-09', '2026-03-09', 'FULL', 1, 'REJECTED', 2, 2),
    (4, 4, 'annual', '2026-05-04', '2026-05-04', 'FULL', 1, 'CANCELLED', 2, 3),
    (5, 4, 'casual', '2026-12-31', '2027-01-04', 'FULL', 3, 'APPROVED', 2, 2),
    (6, 4, 'unpaid', '2026-06-01', '2026-06-01', 'FULL', 1, 'PENDING', NULL, 1),
    (7, 4, 'annual', '2026-05-05', '2026-05-05', 'FULL', 1, 'WITHDRAWN', NULL, 2))
    AS r (id, employee, type, first, last, end_part, days, status, decider, version);

INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
SELECT id, 'SUBMITTED', employee_id, 'EMPLOYEE', 'API', 1, created_at FROM leave.leave_requests
UNION ALL
SELECT id, CASE status WHEN 'CANCELLED' THEN 'APPROVED' ELSE status END, coalesce(approved_by, employee_id), 'MANAGER',
       'API', 2, updated_at
FROM leave.leave_requests WHERE version >= 2
UNION ALL
SELECT id, 'CANCELLED', employee_id, 'EMPLOYEE', 'API', 3, updated_at FROM leave.leave_requests WHERE version = 3;

INSERT INTO leave.ledger_entries (id, employee_id, leave_type, leave_year, kind, amount, day, request_id, reverses_id)
SELECT d.id, r.employee_id, r.leave_type, extract(year FROM d.day::date), d.kind, d.amount, d.day::date, r.id, d.reverses
FROM (VALUES
    (101, 1, 'DEBIT', -1, '2026-03-09', NULL), (102, 1, 'DEBIT', -1, '2026-03-10', NULL),
    (103, 1, 'DEBIT', -1, '2026-03-11', NULL), (104, 2, 'DEBIT', -1, '2026-04-06', NULL),
    (105, 2, 'DEBIT', -0.5, '2026-04-07', NULL), (106, 3, 'DEBIT', -1, '2026-03-09', NULL),
    (107, 3, 'REVERSAL', 1, '2026-03-09', 106), (108, 4, 'DEBIT', -1, '2026-05-04', NULL),
    (109, 4, 'REVERSAL', 1, '2026-05-04', 108), (110, 5, 'DEBIT', -1, '2026-12-31', NULL),
    (111, 5, 'DEBIT', -1, '2027-01-01', NULL), (112, 5, 'DEBIT', -1, '2027-01-04', NULL),
    (113, 6, 'DEBIT', -1, '2026-06-01', NULL), (114, 7, 'DEBIT', -1, '2026-05-05', NULL),
    (115, 7, 'REVERSAL', 1, '2026-05-05', 114))
    AS d (id, request, kind, amount, day, reverses)
JOIN leave.leave_requests r ON r.id = d.request;

INSERT INTO leave.ledger_entries (id, employee_id, leave_type, leave_year, kind, amount, valid_from, last_valid_day,
                                  reduces_id, actor_id, reason)
VALUES (116, 4, 'annual', 2026, 'ADJUSTMENT', 2, '2026-01-01', '2026-12-31', NULL, 1, 'worked on a holiday'),
       (117, 4, 'annual', 2026, 'ADJUSTMENT', -1.5, NULL, NULL, 41, 1, 'counted twice');

INSERT INTO leave.account_years (employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken, pending,
                                 uncovered, available, uses)
SELECT a.employee_id, a.leave_type, 2026, coalesce(p.yearly_entitlement, 0), 0, 0, 0, 0, 0, p.yearly_entitlement, jsonb '[]'
FROM leave.accounts a JOIN leave.policies p ON p.leave_type = a.leave_type
UNION ALL
SELECT 4, 'casual', 2027, 8, 0, 0, 2, 0, 0, 6, '[[111, null, 1], [112, null, 1.0]]'::jsonb;
UPDATE leave.account_years SET taken = 1.5, pending = 3, available = 20.5,
    uses = '[[101, 31, 1], [102, 31, 1], [103, 31, 1], [104, 31, 1], [105, 31, 0.5]]'
WHERE employee_id = 3 AND leave_type = 'annual';
UPDATE leave.account_years SET adjusted = 0.5, available = 25.5 WHERE employee_id = 4 AND leave_type = 'annual';
UPDATE leave.account_years SET taken = 1, available = 7, uses = '[[110, 43, 1]]'
WHERE employee_id = 4 AND leave_type = 'casual' AND leave_year = 2026;
UPDATE leave.account_years SET pending = 1, uncovered = 1 WHERE employee_id = 4 AND leave_type = 'unpaid';
UPDATE leave.account_years SET steady_from = '2026-01-01', steady_until = '2026-12-31' WHERE leave_year = 2026;
INSERT INTO leave.leave_balance_history (employee_id, leave_type, balance, year)
SELECT employee_id, leave_type, available, leave_year FROM leave.account_years WHERE available IS NOT NULL;

-- The audit trail: each step of the first request, and people who were hired.
INSERT INTO platform.audit_events (action, actor_kind, channel, subject_type, subject_id, person_id)
SELECT 'employee.hired', 'SYSTEM', 'SYSTEM', 'employee', id, id FROM employee.employees ORDER BY id;
INSERT INTO platform.audit_events (action, actor_kind, actor_id, channel, subject_type, subject_id, person_id, change_hash)
SELECT 'leave-request.submitted', 'PERSON', employee_id, 'API', 'leave-request', id, employee_id, sha256('erased')
FROM leave.leave_requests WHERE id = 1;
INSERT INTO platform.audit_events (action, actor_kind, channel, subject_type, subject_id, person_id)
SELECT 'audit-values.erased', 'SYSTEM', 'SYSTEM', 'audit-entry', max(id), (array_agg(person_id ORDER BY id DESC))[1]
FROM platform.audit_events;
