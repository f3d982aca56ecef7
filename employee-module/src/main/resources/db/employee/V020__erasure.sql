-- When somebody's personal values were replaced by neutral ones; null while they are known.
ALTER TABLE employee.employees ADD COLUMN erased_at timestamptz;

-- Who may be due: leavers who are still known.
CREATE INDEX employees_by_leaving_date ON employee.employees (leaving_date, id)
    WHERE leaving_date IS NOT NULL AND erased_at IS NULL;
