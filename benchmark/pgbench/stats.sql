-- What Daybook sends for the dashboard figures while nothing changes. Variables: see lib/measure.sh.
\set caller :employees + 1
SELECT id, created_at, department, email, joining_date, leaving_date, locale, location, manager_id, name, roles,
    updated_at, version
FROM employee.employees WHERE (lower(email) = lower('employee' || :caller || '@example.org'));
SELECT (SELECT stamp FROM leave.published_changes) AS requests,
       (SELECT stamp FROM employee.people_changes) AS people;
