-- What other modules may join: part of this module's API.
CREATE VIEW employee.people AS
SELECT id, name, email, department, joining_date, leaving_date, manager_id, location
FROM employee.employees;
