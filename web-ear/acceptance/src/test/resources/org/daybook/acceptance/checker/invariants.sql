Every query gives one line of text for each violation. Nothing here trusts a constraint, a generated column or a trigger.

--- two active requests of a person never share a half day
WITH held AS (
    SELECT id, employee_id, (start_date - date '1970-01-01') * 2 + (start_part = 'AFTERNOON')::int AS first_half,
           (end_date - date '1970-01-01') * 2 + (end_part <> 'MORNING')::int AS last_half
    FROM leave.leave_requests WHERE status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING'))
SELECT format('employee %s: requests %s and %s', a.employee_id, a.id, b.id)
FROM held a JOIN held b ON b.employee_id = a.employee_id AND b.id > a.id
    AND a.first_half <= b.last_half AND b.first_half <= a.last_half

--- an active request has exactly its working days as debits, any other has none
WITH dates AS (
    SELECT r.id, r.employee_id, r.leave_type, d::date AS day, NOT (d = r.start_date AND r.start_part = 'AFTERNOON') AS am,
           NOT (d = r.end_date AND r.end_part = 'MORNING') AS pm,
           EXISTS (SELECT FROM leave.ledger_entries e JOIN leave.policies p ON p.id = e.policy_id
                   WHERE e.request_id = r.id AND p.calendar_days) AS every_day
    FROM leave.leave_requests r, generate_series(r.start_date, r.end_date, interval '1 day') d
    WHERE r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')),
placed AS (
    SELECT d.*, w.region, CASE WHEN w.valid_from IS NULL THEN h.location ELSE w.location END AS location
    FROM dates d JOIN employee.employees h ON h.id = d.employee_id
    LEFT JOIN LATERAL (
        SELECT n.* FROM (SELECT DISTINCT ON (valid_from) valid_from, location, region FROM leave.workplaces
                         WHERE employee_id = d.employee_id AND valid_from <= d.day ORDER BY valid_from, id DESC) n
        WHERE n.location IS NOT NULL OR n.region IS NOT NULL ORDER BY n.valid_from DESC LIMIT 1) w ON true),
regional AS (
    SELECT p.*, coalesce(p.region, l.region, '') AS place
    FROM placed p LEFT JOIN LATERAL (
        SELECT n.region FROM (SELECT DISTINCT ON (location, valid_from) location, valid_from, region
                              FROM leave.location_regions WHERE location IN (p.location, '') AND valid_from <= p.day
                              ORDER BY location, valid_from, id DESC) n
        WHERE n.region IS NOT NULL ORDER BY n.location = '', n.valid_from DESC LIMIT 1) l ON true),
closed AS (
    SELECT r.*, coalesce(
        (SELECT n.closed FROM (SELECT DISTINCT ON (region) region, closed FROM leave.holiday_overrides o
                               WHERE o.day = r.day AND (o.region IN ('', r.place) OR r.place LIKE o.region || '-%')
                               ORDER BY region, id DESC) n
         WHERE n.closed <> 'WITHDRAWN' ORDER BY length(n.region) DESC LIMIT 1),
        (SELECT 'FULL' FROM leave.holidays h WHERE h.region = r.place AND h.day = r.day), 'NOTHING') AS closing
    FROM regional r),
worked AS (
    SELECT c.*,
           CASE WHEN k.id IS NULL THEN extract(isodow FROM c.day) < 6 ELSE k.mornings[k.place] > 0 END AS works_am,
           CASE WHEN k.id IS NULL THEN extract(isodow FROM c.day) < 6 ELSE k.afternoons[k.place] > 0 END AS works_pm
    FROM closed c LEFT JOIN LATERAL (
        SELECT t.*, 1 + mod(mod(c.day - t.anchor, cardinality(t.mornings)) + cardinality(t.mornings),
                            cardinality(t.mornings)) AS place
        FROM (SELECT DISTINCT ON (valid_from) valid_from, pattern_id FROM leave.work_pattern_assignments
              WHERE employee_id = c.employee_id AND valid_from <= c.day ORDER BY valid_from, id DESC) n
        JOIN leave.work_patterns t ON t.id = n.pattern_id ORDER BY n.valid_from DESC LIMIT 1) k ON true),
wanted AS (
    SELECT * FROM (
        SELECT id, employee_id, leave_type, day,
               CASE WHEN am AND (every_day OR works_am AND closing NOT IN ('FULL', 'MORNING')) THEN 0.5 ELSE 0 END
               + CASE WHEN pm AND (every_day OR works_pm AND closing NOT IN ('FULL', 'AFTERNOON')) THEN 0.5 ELSE 0 END
                   AS cost
        FROM worked) c
    WHERE cost > 0),
posted AS (
    SELECT e.*, extract(year FROM e.day) - CASE WHEN (extract(month FROM e.day), extract(day FROM e.day))
                    < (p.year_start_month, p.year_start_day) THEN 1 ELSE 0 END AS right_year
    FROM leave.ledger_entries e
    JOIN (SELECT DISTINCT leave_type, year_start_month, year_start_day FROM leave.policies) p USING (leave_type)
    WHERE e.kind = 'DEBIT' AND NOT EXISTS (SELECT FROM leave.ledger_entries v WHERE v.reverses_id = e.id))
SELECT format('request %s, day %s: costs %s, debited %s', coalesce(w.id, p.request_id), coalesce(w.day, p.day),
              coalesce(w.cost, 0), coalesce(-p.amount, 0))
FROM wanted w FULL JOIN posted p ON p.request_id = w.id AND p.day = w.day
WHERE w.id IS NULL OR p.id IS NULL OR w.cost <> -p.amount OR w.employee_id <> p.employee_id
   OR w.leave_type <> p.leave_type OR p.leave_year <> p.right_year

--- no day of a request is debited twice
SELECT format('request %s, day %s: %s debits', e.request_id, e.day, count(*))
FROM leave.ledger_entries e
WHERE e.kind = 'DEBIT' AND NOT EXISTS (SELECT FROM leave.ledger_entries v WHERE v.reverses_id = e.id)
GROUP BY e.request_id, e.day HAVING count(*) > 1

--- the working days of an active request are what it debits
SELECT format('request %s says %s, its debits are %s', r.id, r.working_days, c.cost)
FROM leave.leave_requests r CROSS JOIN LATERAL (
    SELECT coalesce(-sum(e.amount), 0) AS cost FROM leave.ledger_entries e WHERE e.request_id = r.id) c
WHERE r.working_days <> CASE WHEN r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING') THEN c.cost
                        ELSE r.working_days + c.cost END

--- a reversal takes back exactly one row of the same account with the opposite amount
SELECT format('reversal %s of row %s', v.id, v.reverses_id)
FROM leave.ledger_entries v LEFT JOIN leave.ledger_entries e ON e.id = v.reverses_id
WHERE (v.kind = 'REVERSAL' OR v.reverses_id IS NOT NULL)
  AND (e.id IS NULL OR v.kind <> 'REVERSAL' OR e.kind = 'REVERSAL' OR v.amount <> -e.amount
       OR (v.employee_id, v.leave_type, v.leave_year) <> (e.employee_id, e.leave_type, e.leave_year)
       OR v.request_id IS DISTINCT FROM e.request_id OR v.day IS DISTINCT FROM e.day OR v.id <= e.id)
UNION ALL
SELECT format('row %s is taken back %s times', reverses_id, count(*))
FROM leave.ledger_entries WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING count(*) > 1

--- the balance history is the projection
SELECT format('employee %s, %s %s: history %s, projection %s', coalesce(y.employee_id, h.employee_id),
              coalesce(y.leave_type, h.leave_type), coalesce(y.leave_year, h.year), h.balance, y.available)
FROM (SELECT * FROM leave.account_years WHERE available IS NOT NULL) y
FULL JOIN leave.leave_balance_history h
    ON h.employee_id = y.employee_id AND h.leave_type = y.leave_type AND h.year = y.leave_year
WHERE y.employee_id IS NULL OR h.employee_id IS NULL OR h.balance <> y.available

--- every leave year of an account with rows has a projection
SELECT DISTINCT format('employee %s, %s %s', e.employee_id, e.leave_type, e.leave_year)
FROM leave.ledger_entries e LEFT JOIN leave.account_years y
    ON y.employee_id = e.employee_id AND y.leave_type = e.leave_type AND y.leave_year = e.leave_year
WHERE y.employee_id IS NULL

--- a request has one decision at most and a history that its status ends
WITH told AS (
    SELECT r.id, r.status, r.version,
           regexp_replace(string_agg(e.action, ' ' ORDER BY e.request_version, e.id)
                   FILTER (WHERE e.action NOT IN ('RECOUNTED', 'INTERRUPTED', 'SHORTENED', 'AMENDED', 'LEVEL_APPROVED')),
               ' (APPROVED|REJECTED) UNDONE| CANCELLATION_PENDING CANCELLATION_REFUSED', '', 'g') AS actions
    FROM leave.leave_requests r LEFT JOIN leave.request_events e ON e.request_id = r.id
    GROUP BY r.id)
SELECT format('request %s is %s after %s', id, status, actions) FROM told
WHERE NOT (status, coalesce(actions, '')) IN (
    ('PENDING', 'SUBMITTED'), ('APPROVED', 'SUBMITTED APPROVED'), ('REJECTED', 'SUBMITTED REJECTED'),
    ('WITHDRAWN', 'SUBMITTED WITHDRAWN'), ('CANCELLED', 'SUBMITTED APPROVED CANCELLED'),
    ('CANCELLATION_PENDING', 'SUBMITTED APPROVED CANCELLATION_PENDING'),
    ('CANCELLED', 'SUBMITTED APPROVED CANCELLATION_PENDING CANCELLATION_APPROVED'),
    ('CANCELLED', 'SUBMITTED APPROVED CANCELLATION_PENDING CANCELLED'),
    ('APPROVED', 'CONTINUED'), ('CANCELLED', 'CONTINUED CANCELLED'),
    ('APPROVED', 'RESTORED'), ('CANCELLED', 'RESTORED CANCELLED'))

--- a request's events are numbered without gaps up to its version
SELECT format('request %s: version %s, events %s', r.id, r.version,
              array_agg(e.request_version ORDER BY e.request_version))
FROM leave.leave_requests r LEFT JOIN leave.request_events e ON e.request_id = r.id
GROUP BY r.id
HAVING count(e.id) <> r.version OR min(e.request_version) <> 1 OR max(e.request_version) <> r.version
    OR count(DISTINCT e.request_version) <> count(e.id)

--- a decided request says who decided and when, and nobody decides on their own
SELECT format('request %s is %s, by %s at %s', r.id, r.status, r.approved_by, r.decided_at)
FROM leave.leave_requests r
WHERE (r.status IN ('APPROVED', 'REJECTED', 'CANCELLED', 'CANCELLATION_PENDING')
           AND ((r.approved_by IS NULL AND r.levels > 0) OR r.decided_at IS NULL))
   OR (r.status IN ('PENDING', 'WITHDRAWN') AND (r.approved_by IS NOT NULL OR r.decided_at IS NOT NULL))
   OR r.approved_by = r.employee_id
UNION ALL
SELECT format('request %s: decided by %s, history says %s', r.id, r.approved_by, e.actor_id)
FROM leave.leave_requests r CROSS JOIN LATERAL (
    SELECT e.action, CASE WHEN e.action <> 'UNDONE' THEN e.actor_id END AS actor_id FROM leave.request_events e
    WHERE e.request_id = r.id AND e.action IN ('APPROVED', 'REJECTED', 'UNDONE')
    ORDER BY e.request_version DESC LIMIT 1) e
WHERE r.approved_by IS DISTINCT FROM e.actor_id

--- no level of approval is skipped, and nobody approves two
SELECT format('request %s: %s levels, at %s, approved by %s', r.id, r.levels, r.level, e.actors)
FROM leave.leave_requests r CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE action = 'LEVEL_APPROVED') AS below,
           bool_or(action = 'APPROVED') AS approved,
           array_agg(actor_id) FILTER (WHERE action IN ('LEVEL_APPROVED', 'APPROVED')) AS actors,
           max(actor_id) FILTER (WHERE action = 'LEVEL_APPROVED') AS first_approver
    FROM leave.request_events WHERE request_id = r.id AND r.continues_id IS NULL) e
WHERE r.continues_id IS NULL
  AND (r.level > greatest(r.levels, 1) OR e.below <> r.level - 1 OR (e.approved AND r.level < r.levels)
       OR (r.levels > 1 AND r.approved_by = e.first_approver AND r.status = 'APPROVED'))

--- a wish to change leave waits only for approved leave, and nobody decides on their own
SELECT format('amendment %s of request %s (%s) is %s', a.number, r.id, r.status, a.status)
FROM leave.amendments a JOIN leave.leave_requests r ON r.id = a.request_id
WHERE (a.status = 'PENDING' AND r.status <> 'APPROVED') OR a.decided_by = r.employee_id
   OR (a.status = 'ACCEPTED' AND a.decided_by IS NULL AND a.decided_at IS NULL)

--- leave was amended as often as a wish was accepted
SELECT format('request %s: %s events, %s accepted', r.id, e.amended, a.accepted)
FROM leave.leave_requests r
CROSS JOIN LATERAL (SELECT count(*) AS amended FROM leave.request_events
                    WHERE request_id = r.id AND action = 'AMENDED') e
CROSS JOIN LATERAL (SELECT count(*) AS accepted FROM leave.amendments
                    WHERE request_id = r.id AND status = 'ACCEPTED') a
WHERE e.amended <> a.accepted

--- a leave year is granted once to a person and type
SELECT format('employee %s, %s %s: %s grants', e.employee_id, e.leave_type, e.leave_year, count(*))
FROM leave.ledger_entries e
WHERE e.kind = 'GRANT' AND NOT EXISTS (SELECT FROM leave.ledger_entries v WHERE v.reverses_id = e.id)
GROUP BY e.employee_id, e.leave_type, e.leave_year, e.period, e.credit_no HAVING count(*) > 1

--- whoever was granted one limited type of a leave year was granted all that everybody has
WITH years AS (SELECT DISTINCT employee_id, leave_year FROM leave.ledger_entries WHERE kind = 'GRANT'),
plain AS (
    SELECT leave_type FROM leave.policies WHERE valid_from < '2100-01-01' GROUP BY leave_type
    HAVING bool_and(group_kind = 'EVERYONE' AND accrual = 'YEAR_START' AND valid_from <= '1900-01-01'))
SELECT format('employee %s lacks the grant of %s %s', y.employee_id, t.code, y.leave_year)
FROM years y CROSS JOIN leave.leave_types t JOIN plain ON plain.leave_type = t.code
WHERE (SELECT p.yearly_entitlement FROM leave.policies p
       WHERE p.leave_type = t.code AND p.valid_from <= '1900-01-01') > 0
  AND NOT EXISTS (SELECT FROM leave.ledger_entries e WHERE e.kind = 'GRANT' AND e.employee_id = y.employee_id
                  AND e.leave_type = t.code AND e.leave_year = y.leave_year)

--- a finished run left nobody without a grant
SELECT format('run %s of %s skipped employee %s', u.id, u.leave_year, p.id)
FROM leave.accrual_runs u JOIN employee.employees p
    ON p.created_at < u.started_at AND p.joining_date <= make_date(u.leave_year, 12, 31)
    AND (p.leaving_date IS NULL OR p.leaving_date >= make_date(u.leave_year, 1, 1))
WHERE u.finished_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM leave.ledger_entries e WHERE e.kind = 'GRANT' AND e.employee_id = p.id
                  AND e.leave_year = u.leave_year)

--- no row is left without what it belongs to
SELECT format('account %s of nobody %s', leave_type, employee_id) FROM leave.accounts
WHERE employee_id NOT IN (SELECT id FROM employee.employees)
UNION ALL
SELECT format('request %s of nobody %s', id, employee_id) FROM leave.leave_requests
WHERE employee_id NOT IN (SELECT id FROM employee.employees)
UNION ALL
SELECT format('request %s decided by nobody %s', id, approved_by) FROM leave.leave_requests
WHERE approved_by NOT IN (SELECT id FROM employee.employees)
UNION ALL
SELECT format('event %s by nobody %s', id, actor_id) FROM leave.request_events
WHERE actor_id NOT IN (SELECT id FROM employee.employees)
UNION ALL
SELECT format('event %s of no request %s', id, request_id) FROM leave.request_events
WHERE request_id NOT IN (SELECT id FROM leave.leave_requests)
UNION ALL
SELECT format('ledger row %s of no account', e.id) FROM leave.ledger_entries e
WHERE NOT EXISTS (SELECT FROM leave.accounts a WHERE (a.employee_id, a.leave_type) = (e.employee_id, e.leave_type))
UNION ALL
SELECT format('ledger row %s of no request %s', id, request_id) FROM leave.ledger_entries
WHERE request_id NOT IN (SELECT id FROM leave.leave_requests)
UNION ALL
SELECT format('ledger row %s reduces row %s', e.id, e.reduces_id) FROM leave.ledger_entries e
LEFT JOIN leave.ledger_entries c ON c.id = e.reduces_id
WHERE e.reduces_id IS NOT NULL AND (c.id IS NULL OR c.amount <= 0 OR c.kind NOT IN ('GRANT', 'CARRY_IN', 'ADJUSTMENT')
      OR (c.employee_id, c.leave_type, c.leave_year) <> (e.employee_id, e.leave_type, e.leave_year))
UNION ALL
SELECT format('projection of no account: employee %s, %s %s', y.employee_id, y.leave_type, y.leave_year)
FROM leave.account_years y
WHERE NOT EXISTS (SELECT FROM leave.accounts a WHERE (a.employee_id, a.leave_type) = (y.employee_id, y.leave_type))
UNION ALL
SELECT format('employee %s reports to nobody %s', id, manager_id) FROM employee.employees
WHERE manager_id NOT IN (SELECT id FROM employee.employees)

--- a chain of managers never comes back
WITH RECURSIVE chain (id, manager_id, steps) AS (
    SELECT id, manager_id, 0 FROM employee.employees
    UNION ALL
    SELECT c.id, m.manager_id, c.steps + 1 FROM chain c JOIN employee.employees m ON m.id = c.manager_id
    WHERE m.manager_id IS NOT NULL AND c.manager_id <> c.id AND c.steps < 1000)
SELECT DISTINCT format('employee %s', id) FROM chain WHERE manager_id = id

--- an e-mail address belongs to one person
SELECT format('%s people share an address: %s', count(*), array_agg(id))
FROM employee.employees GROUP BY lower(email) HAVING count(*) > 1

--- nobody has leave that begins after their last day of employment
SELECT format('request %s begins on %s, employee %s leaves on %s', r.id, r.start_date, p.id, p.leaving_date)
FROM leave.leave_requests r JOIN employee.employees p ON p.id = r.employee_id
WHERE r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING') AND r.start_date > p.leaving_date

--- every step of a request and every version of a person has its row in the audit trail
SELECT format('request %s: version %s, audit rows %s', r.id, r.version, count(*))
FROM leave.leave_requests r JOIN platform.audit_events a ON a.subject_type = 'leave-request' AND a.subject_id = r.id
GROUP BY r.id
HAVING count(*) <> r.version
    AND bool_or(a.action IN ('leave-request.submitted', 'leave-request.continued', 'leave-request.restored'))
UNION ALL
SELECT format('employee %s: version %s, audit rows %s', p.id, p.version, count(*))
FROM employee.employees p JOIN platform.audit_events a ON a.subject_type = 'employee' AND a.subject_id = p.id
GROUP BY p.id
HAVING count(*) <> p.version AND bool_or(a.action = 'employee.hired')

--- days that went from leave to another request go back to the same leave, once
SELECT format('interruption %s: restored as request %s of employee %s, %s', i.id, r.id, r.employee_id, r.leave_type)
FROM leave.interruptions i JOIN leave.leave_requests l ON l.id = i.interrupted_id
LEFT JOIN leave.leave_requests r ON r.id = i.restored_id
WHERE i.restored_id IS NOT NULL AND (r.id IS NULL OR r.continues_id IS DISTINCT FROM l.id
      OR (r.employee_id, r.leave_type) <> (l.employee_id, l.leave_type))
UNION ALL
SELECT format('request %s is restored for %s interruptions', restored_id, count(*)) FROM leave.interruptions
WHERE restored_id IS NOT NULL GROUP BY restored_id HAVING count(*) > 1
UNION ALL
SELECT format('request %s was restored for no interruption', r.id) FROM leave.leave_requests r
JOIN leave.request_events e ON e.request_id = r.id AND e.action = 'RESTORED'
WHERE NOT EXISTS (SELECT FROM leave.interruptions i WHERE i.restored_id = r.id)

--- a document belongs to a request of its person and has all of its pieces
SELECT format('document %s', d.id) FROM leave.documents d JOIN leave.leave_requests r ON r.id = d.request_id
WHERE d.employee_id <> r.employee_id
   OR d.complete AND d.bytes <> (SELECT coalesce(sum(octet_length(content)), 0)
                                 FROM leave.document_pieces p WHERE p.document_id = d.id)

--- no value of the audit trail is of no row
SELECT format('values of row %s', v.audit_id) FROM platform.audit_values v
WHERE NOT EXISTS (SELECT FROM platform.audit_events e WHERE e.id = v.audit_id)
