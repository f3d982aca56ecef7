-- A day of leave tells which request it is of.
CREATE OR REPLACE VIEW leave.published_days AS
SELECT e.employee_id, e.leave_type, e.leave_year, e.day, -e.amount AS days, r.status, e.request_id
FROM leave.ledger_entries e
JOIN leave.leave_requests r ON r.id = e.request_id
WHERE e.kind = 'DEBIT' AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING');

-- One number that is another one after every step of a request: what was read before can be shown again while it stays
-- the same. It sums the latest hundred steps and not only the last one, because a transaction that began earlier may
-- commit later.
CREATE VIEW leave.published_changes AS
SELECT coalesce(sum(id), 0) AS stamp FROM (SELECT id FROM leave.request_events ORDER BY id DESC LIMIT 100) AS latest;
