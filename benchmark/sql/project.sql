-- Rebuilds what the walk stores from the ledger of sql/seed.sql, in which every credit lasts through its leave year and
-- every day is a whole one: the first days of a year are paid by the grant, the others by the correction.
\set ON_ERROR_STOP on
BEGIN;
TRUNCATE leave.account_years, leave.leave_balance_history RESTART IDENTITY;

CREATE TEMPORARY TABLE credits ON COMMIT DROP AS
SELECT a.employee_id, a.leave_type, y.year AS leave_year, p.yearly_entitlement IS NULL AS unlimited,
       g.id AS grant_id, coalesce(g.amount, p.yearly_entitlement, 0) AS entitled,
       c.id AS correction_id, coalesce(c.amount, 0) AS adjusted
FROM leave.accounts a
JOIN leave.policies p USING (leave_type)
CROSS JOIN generate_series(extract(year FROM current_date)::int - 1, extract(year FROM current_date)::int + 1) AS y (year)
LEFT JOIN leave.ledger_entries g ON g.employee_id = a.employee_id AND g.leave_type = a.leave_type
    AND g.leave_year = y.year AND g.kind = 'GRANT'
LEFT JOIN leave.ledger_entries c ON c.employee_id = a.employee_id AND c.leave_type = a.leave_type
    AND c.leave_year = y.year AND c.kind = 'ADJUSTMENT'
WHERE coalesce(g.id, c.id) IS NOT NULL;

WITH days AS (
    SELECT e.id, e.employee_id, e.leave_type, e.leave_year, e.day, -e.amount AS amount, r.status,
           row_number() OVER (PARTITION BY e.employee_id, e.leave_type, e.leave_year ORDER BY e.day, e.id) AS place
    FROM leave.ledger_entries e
    JOIN leave.leave_requests r ON r.id = e.request_id
    WHERE e.kind = 'DEBIT' AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')),
used AS (
    SELECT d.employee_id, d.leave_type, d.leave_year,
           sum(d.amount) FILTER (WHERE d.status <> 'PENDING') AS taken,
           sum(d.amount) FILTER (WHERE d.status = 'PENDING') AS pending,
           jsonb_agg(jsonb_build_array(d.id, CASE WHEN d.place <= c.entitled THEN c.grant_id ELSE c.correction_id END,
               d.amount) ORDER BY d.day, d.id) AS uses
    FROM days d
    JOIN credits c USING (employee_id, leave_type, leave_year)
    GROUP BY d.employee_id, d.leave_type, d.leave_year)
INSERT INTO leave.account_years (employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken, pending,
    uncovered, available, steady_from, steady_until, uses)
SELECT c.employee_id, c.leave_type, c.leave_year, c.entitled, 0, c.adjusted, coalesce(u.taken, 0),
       coalesce(u.pending, 0), 0,
       CASE WHEN c.unlimited THEN NULL
            WHEN c.leave_year < extract(year FROM current_date) THEN 0
            ELSE c.entitled + c.adjusted - coalesce(u.taken, 0) - coalesce(u.pending, 0) END,
       CASE WHEN c.grant_id IS NOT NULL OR c.entitled = 0 THEN make_date(c.leave_year, 1, 1) END,
       CASE WHEN c.grant_id IS NOT NULL OR c.entitled = 0 THEN make_date(c.leave_year, 12, 31) END,
       coalesce(u.uses, '[]')
FROM credits c
LEFT JOIN used u USING (employee_id, leave_type, leave_year);

INSERT INTO leave.leave_balance_history (employee_id, leave_type, balance, year)
SELECT employee_id, leave_type, available, leave_year FROM leave.account_years WHERE available IS NOT NULL;
COMMIT;
