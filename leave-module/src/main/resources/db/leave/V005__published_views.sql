-- What reports may read: part of this module's API.
CREATE VIEW leave.published_requests AS
SELECT id, employee_id, leave_type, start_date, end_date, working_days, status, created_at, decided_at
FROM leave.leave_requests;

-- Working days of active requests, one row each.
CREATE VIEW leave.published_days AS
SELECT e.employee_id, e.leave_type, e.leave_year, e.day, -e.amount AS days, r.status
FROM leave.ledger_entries e
JOIN leave.leave_requests r ON r.id = e.request_id
WHERE e.kind = 'DEBIT' AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING');
