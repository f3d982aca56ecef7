-- What Daybook sends for one balance. Variables: see lib/measure.sh.
\set employee random(1, :employees)
SELECT a.employee_id, t.position, h.department, h.joining_date, h.leaving_date, h.manager_id,
       p.id AS policy_id, a.leave_type, p.yearly_entitlement, p.negative_limit, p.half_days_allowed,
       p.longest_run_days, p.months_ahead, p.months_back
       , y.leave_year, y.entitled, y.carried_over, y.adjusted, y.taken, y.pending, y.expired, y.available,
       y.steady_from, y.steady_until
FROM leave.accounts a
JOIN leave.leave_types t ON t.code = a.leave_type
JOIN employee.people h ON h.id = a.employee_id
JOIN LATERAL (
    SELECT * FROM leave.policies
    WHERE leave_type = a.leave_type AND valid_from <= :today::date
    ORDER BY valid_from DESC LIMIT 1) p ON true
LEFT JOIN leave.account_years y
    ON y.employee_id = a.employee_id AND y.leave_type = a.leave_type AND y.leave_year = extract(year FROM :today::date)::int
WHERE a.employee_id = :employee
ORDER BY a.employee_id, t.position, a.leave_type;
