-- What Daybook sends for one page of employees. Variables: see lib/measure.sh.
\set caller :employees + 1
SELECT id, created_at, department, email, joining_date, leaving_date, locale, location, manager_id, name, roles,
    updated_at, version
FROM employee.employees WHERE (lower(email) = lower('employee' || :caller || '@example.org'));
SELECT * FROM employee.employees WHERE (leaving_date IS NULL OR leaving_date > :today::date) ORDER BY name, id LIMIT 51;
