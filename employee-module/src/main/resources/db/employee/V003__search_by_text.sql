-- Substring search on names and addresses must not read a million rows.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE INDEX employees_by_text ON employee.employees
    USING gin ((lower(name) || ' ' || lower(email)) public.gin_trgm_ops);
