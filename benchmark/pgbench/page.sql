-- What Daybook sends for one page of employees. Variables: see lib/measure.sh.
SELECT * FROM employee.employees WHERE (leaving_date IS NULL OR leaving_date > :today::date) ORDER BY name, id LIMIT 51;
