-- Finds the few administrators among very many people.
CREATE INDEX employees_administrators ON employee.employees (id) WHERE 'ADMIN' = ANY (string_to_array(roles, ','));
