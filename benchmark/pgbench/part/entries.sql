SELECT e.*, r.status
FROM leave.ledger_entries e
LEFT JOIN leave.leave_requests r ON r.id = e.request_id
WHERE e.employee_id = :employee AND e.leave_type = 'annual'
  AND e.leave_year BETWEEN least(extract(year FROM :monday::date + :days::int), extract(year FROM :today::date))::int AND 9999
ORDER BY e.id;
