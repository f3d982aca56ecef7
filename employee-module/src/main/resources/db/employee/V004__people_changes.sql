-- One number that is another one after every change of a person; see leave.published_changes.
CREATE INDEX employees_by_change ON employee.employees (updated_at);
CREATE VIEW employee.people_changes AS
SELECT coalesce(sum(extract(epoch FROM updated_at)), 0) AS stamp
FROM (SELECT updated_at FROM employee.employees ORDER BY updated_at DESC LIMIT 100) AS latest;
