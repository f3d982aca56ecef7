-- All sessions of a person, ended ones too: for the person to see, and to be erased.
CREATE INDEX sessions_of ON employee.sessions (employee_id);
DROP INDEX employee.sessions_open;
