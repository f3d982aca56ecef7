Each part breaks one invariant of the healthy company, named in its first line. Triggers and foreign keys are off.

--- two active requests of a person never share a half day
ALTER TABLE leave.leave_requests DROP CONSTRAINT leave_requests_overlap;
UPDATE leave.leave_requests SET start_date = '2026-03-11', end_date = '2026-03-12' WHERE id = 2;

--- two active requests of a person never share a half day
ALTER TABLE leave.leave_requests DROP CONSTRAINT leave_requests_overlap;
UPDATE leave.leave_requests SET start_date = '2026-04-07', end_date = '2026-04-08', start_part = 'MORNING' WHERE id = 1;

--- an active request has exactly its working days as debits, any other has none
DELETE FROM leave.ledger_entries WHERE id = 102;

--- an active request has exactly its working days as debits, any other has none
UPDATE leave.ledger_entries SET amount = -1 WHERE id = 105;

--- an active request has exactly its working days as debits, any other has none
DELETE FROM leave.ledger_entries WHERE id = 107;

--- an active request has exactly its working days as debits, any other has none
UPDATE leave.ledger_entries SET leave_type = 'sick' WHERE id = 101;

--- an active request has exactly its working days as debits, any other has none
WITH mornings AS (INSERT INTO leave.work_patterns (name, anchor, mornings, afternoons)
    VALUES ('Mornings', '1970-01-05', '{240,240,240,240,240,0,0}', '{0,0,0,0,0,0,0}') RETURNING id)
INSERT INTO leave.work_pattern_assignments (employee_id, valid_from, pattern_id)
SELECT 3, '2026-03-10', id FROM mornings;

--- an active request has exactly its working days as debits, any other has none
INSERT INTO leave.workplaces (employee_id, valid_from, region) VALUES (3, '2026-03-01', 'de-by');
INSERT INTO leave.holidays (region, day, name) VALUES ('de-by', '2026-03-10', 'Founding day');

--- an active request has exactly its working days as debits, any other has none
INSERT INTO leave.holiday_overrides (region, day, closed, name) VALUES ('', '2026-03-10', 'AFTERNOON', 'Party');

--- no day of a request is debited twice
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day, request_id)
VALUES (3, 'annual', 2026, 'DEBIT', -1, '2026-03-09', 1);

--- the working days of an active request are what it debits
UPDATE leave.leave_requests SET working_days = 2 WHERE id = 1;

--- a reversal takes back exactly one row of the same account with the opposite amount
UPDATE leave.ledger_entries SET amount = 0.5 WHERE id = 107;

--- a reversal takes back exactly one row of the same account with the opposite amount
DROP INDEX leave.ledger_entries_reversed_once;
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day, request_id, reverses_id)
VALUES (3, 'annual', 2026, 'REVERSAL', 1, '2026-03-09', 3, 106);

--- a reversal takes back exactly one row of the same account with the opposite amount
UPDATE leave.ledger_entries SET reverses_id = 9999 WHERE id = 107;

--- the balance history is the projection
UPDATE leave.leave_balance_history SET balance = balance + 1 WHERE employee_id = 3 AND leave_type = 'annual';

--- the balance history is the projection
DELETE FROM leave.leave_balance_history WHERE employee_id = 3 AND leave_type = 'sick';

--- every leave year of an account with rows has a projection
DELETE FROM leave.account_years WHERE employee_id = 4 AND leave_year = 2027;

--- a request has one decision at most and a history that its status ends
UPDATE leave.leave_requests SET version = 3 WHERE id = 2;
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
VALUES (2, 'REJECTED', 2, 'MANAGER', 'API', 3, now());

--- a request has one decision at most and a history that its status ends
UPDATE leave.leave_requests SET status = 'APPROVED', approved_by = 2, decided_at = now() WHERE id = 1;

--- a request's events are numbered without gaps up to its version
UPDATE leave.leave_requests SET version = 2 WHERE id = 1;

--- a request's events are numbered without gaps up to its version
UPDATE leave.request_events SET request_version = 4 WHERE request_id = 4 AND request_version = 3;

--- a decided request says who decided and when, and nobody decides on their own
UPDATE leave.leave_requests SET approved_by = NULL WHERE id = 2;

--- a decided request says who decided and when, and nobody decides on their own
UPDATE leave.leave_requests SET approved_by = 3 WHERE id = 2;
UPDATE leave.request_events SET actor_id = 3 WHERE request_id = 2;

--- a leave year is granted once to a person and type
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, valid_from, last_valid_day, revision)
VALUES (3, 'annual', 2026, 'GRANT', 25, '2026-01-01', '2026-12-31', 1);

--- whoever was granted one limited type of a leave year was granted all that everybody has
DELETE FROM leave.ledger_entries WHERE id = 32;

--- a finished run left nobody without a grant
DELETE FROM leave.ledger_entries WHERE employee_id = 2 AND kind = 'GRANT';

--- no row is left without what it belongs to
DELETE FROM employee.employees WHERE id = 3;

--- no row is left without what it belongs to
UPDATE leave.ledger_entries SET reduces_id = 31 WHERE id = 117;

--- no row is left without what it belongs to
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
VALUES (99, 'SUBMITTED', 2, 'MANAGER', 'API', 1, now());

--- a chain of managers never comes back
UPDATE employee.employees SET manager_id = 3 WHERE id = 1;

--- an e-mail address belongs to one person
DROP INDEX employee.employees_email;
UPDATE employee.employees SET email = 'EVE@daybook.test' WHERE id = 4;

--- no leave year is overdrawn beyond its limit, corrections by HR aside
UPDATE leave.ledger_entries SET amount = 4 WHERE id = 31;

--- no leave year is overdrawn beyond its limit, corrections by HR aside
UPDATE leave.ledger_entries SET last_valid_day = '2026-03-31' WHERE id = 31;

--- the rows of a leave year sum to its balance
UPDATE leave.account_years SET available = 21 WHERE employee_id = 3 AND leave_type = 'annual';

--- the stored figures are what the rows say
UPDATE leave.account_years SET pending = 1.5, taken = 3 WHERE employee_id = 3 AND leave_type = 'annual';

--- the stored figures are what the rows say
UPDATE leave.account_years SET entitled = 9 WHERE employee_id = 4 AND leave_year = 2027;

--- the stored figures hold on the days that they name
UPDATE leave.account_years SET expired = 1, available = 19.5 WHERE employee_id = 3 AND leave_type = 'annual';

--- the stored figures hold on the days that they name
UPDATE leave.account_years SET steady_until = '2027-01-01' WHERE employee_id = 3 AND leave_type = 'annual';

--- the stored figures hold on the days that they name
UPDATE leave.account_years SET steady_from = '2027-01-01', steady_until = '2027-12-31'
WHERE employee_id = 4 AND leave_year = 2027;

--- the stored uses are what the rows say
UPDATE leave.account_years SET uses = '[]' WHERE employee_id = 3 AND leave_type = 'annual';

--- the stored uses are what the rows say
UPDATE leave.account_years SET uses = '[[111, null, 1], [112, 43, 1]]' WHERE employee_id = 4 AND leave_year = 2027;

--- nobody has leave that begins after their last day of employment
UPDATE employee.employees SET leaving_date = '2026-03-31' WHERE id = 3;

--- every step of a request and every version of a person has its row in the audit trail
INSERT INTO platform.audit_events (action, actor_kind, channel, subject_type, subject_id, person_id)
VALUES ('leave-request.approved', 'SYSTEM', 'SYSTEM', 'leave-request', 1, 3)
--- every step of a request and every version of a person has its row in the audit trail
UPDATE employee.employees SET version = 2 WHERE id = 1
--- no value of the audit trail is of no row
INSERT INTO platform.audit_values (audit_id, origin_salt, address) VALUES (99, substr(sha256('salt'), 1, 16), '192.0.2.1')
--- no row of the audit trail was altered, removed or put in, and no seal broken
UPDATE platform.audit_events SET actor_id = 4 WHERE id = 5
--- no row of the audit trail was altered, removed or put in, and no seal broken
DELETE FROM platform.audit_events WHERE id = 5
--- no row of the audit trail was altered, removed or put in, and no seal broken
UPDATE platform.audit_seals SET hash = sha256('forged')
--- no row of the audit trail was altered, removed or put in, and no seal broken
INSERT INTO platform.audit_events (action, actor_kind, channel, subject_type, change_hash)
VALUES ('thing.happened', 'SYSTEM', 'SYSTEM', 'thing', sha256('taken away'))
--- days that went from leave to another request go back to the same leave, once
INSERT INTO leave.interruptions (interrupting_id, interrupted_id, start_date, start_part, end_date, end_part, status,
                                 policy_id, restored_id)
VALUES (6, 4, '2026-05-04', 'FULL', '2026-05-04', 'FULL', 'APPROVED', 1, 2)
--- days that went from leave to another request go back to the same leave, once
UPDATE leave.request_events SET action = 'RESTORED' WHERE request_id = 5 AND request_version = 1
--- a document belongs to a request of its person and has all of its pieces
INSERT INTO leave.documents (request_id, employee_id, name, media_type, bytes, complete, added_by)
VALUES (1, 4, 'document.pdf', 'application/pdf', 0, true, 4)
--- a document belongs to a request of its person and has all of its pieces
INSERT INTO leave.documents (request_id, employee_id, name, media_type, bytes, complete, added_by)
VALUES (1, 3, 'document.pdf', 'application/pdf', 5, true, 3)

--- no level of approval is skipped, and nobody approves two
UPDATE leave.leave_requests SET levels = 2 WHERE id = 2;

--- a wish to change leave waits only for approved leave, and nobody decides on their own
INSERT INTO leave.amendments (request_id, number, start_date, start_part, end_date, end_part, working_days, asked_by, created_at)
VALUES (1, 1, '2026-03-02', 'FULL', '2026-03-02', 'FULL', 1, 1, now());

--- leave was amended as often as a wish was accepted
INSERT INTO leave.amendments (request_id, number, status, start_date, start_part, end_date, end_part, working_days, asked_by,
    created_at, decided_by, decided_at)
VALUES (2, 1, 'ACCEPTED', '2026-03-02', 'FULL', '2026-03-02', 'FULL', 1, 1, now(), 2, now());
