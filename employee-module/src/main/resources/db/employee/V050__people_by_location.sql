-- Who works at a location: coverage rules and closures ask for it.
CREATE INDEX employees_by_location ON employee.employees (location, id) WHERE location IS NOT NULL;
