-- What Daybook sends for one submitted request. Variables: see lib/measure.sh.
\set i :i + 1
\set number :first + :i * :clients + :client_id
-- include part/place.sql
-- include part/limit.sql
BEGIN;
SELECT employee_id FROM leave.accounts WHERE employee_id = :employee
ORDER BY employee_id, leave_type FOR UPDATE;
SELECT a.employee_id, a.next_due, a.known_policy, greatest(p.valid_from, p.entered_on) AS counts_from,
       t.position, h.department, h.joining_date, h.leaving_date, h.manager_id,
       p.id AS policy_id, w.work_from, w.work_days, g.gap_first, g.gap_last,
       p.leave_type, p.group_kind, p.group_value, p.valid_from, p.valid_until, p.year_start_month, p.year_start_day,
       p.yearly_entitlement, p.accrual, p.seniority_years, p.seniority_days, p.balance_cap, p.proration,
       p.rounding_unit, p.rounding_direction, p.part_time, p.full_week_days, p.carry_over_limit,
       p.carry_over_last_month, p.carry_over_last_day, p.carry_over_kept, p.negative_limit, p.waiting_days,
       p.notice_days, p.months_ahead, p.months_back, p.longest_run_days, p.run_exempt, p.half_days_allowed,
       p.approval_levels, p.document_after_days, p.calendar_days, p.visibility
FROM leave.accounts a
JOIN leave.leave_types t ON t.code = a.leave_type
JOIN employee.people h ON h.id = a.employee_id
JOIN leave.policies p ON p.leave_type = a.leave_type AND (p.group_kind = 'EVERYONE'
    OR (p.group_kind = 'DEPARTMENT' AND p.group_value = h.department)
    OR (p.group_kind = 'LOCATION' AND p.group_value = h.location)
    OR (p.group_kind = 'PERSON' AND p.group_value = h.id::text))
LEFT JOIN LATERAL (
    SELECT array_agg(d.valid_from ORDER BY d.valid_from) AS work_from,
           array_agg(k.days_per_week ORDER BY d.valid_from) AS work_days
    FROM (SELECT DISTINCT ON (valid_from) valid_from, pattern_id FROM leave.work_pattern_assignments
          WHERE employee_id = a.employee_id ORDER BY valid_from, id DESC) d
    JOIN leave.work_patterns k ON k.id = d.pattern_id) w ON true
LEFT JOIN LATERAL (
    SELECT array_agg(first_day ORDER BY first_day) AS gap_first,
           array_agg(last_day ORDER BY first_day) AS gap_last
    FROM leave.employment_gaps WHERE employee_id = a.employee_id) g ON true
WHERE a.employee_id = :employee
ORDER BY a.employee_id, t.position, a.leave_type, p.id;
WITH known AS (SELECT coalesce(CAST(NULL AS timestamptz), 'infinity') AS until),
workplaces AS (
    SELECT DISTINCT ON (valid_from) valid_from, location, region FROM leave.workplaces
    WHERE employee_id = :employee AND valid_from <= :monday::date + :days::int + 44 AND recorded_at <= (SELECT until FROM known)
    ORDER BY valid_from, id DESC),
home AS (SELECT location FROM employee.people WHERE id = :employee AND location IS NOT NULL),
located AS (
    SELECT DISTINCT ON (location, valid_from) location, valid_from, region FROM leave.location_regions
    WHERE location IN (SELECT '' UNION ALL SELECT location FROM home
                       UNION ALL SELECT location FROM workplaces WHERE location IS NOT NULL)
      AND valid_from <= :monday::date + :days::int + 44 AND recorded_at <= (SELECT until FROM known)
    ORDER BY location, valid_from, id DESC),
regions AS (
    SELECT region FROM workplaces WHERE region <> '' UNION SELECT region FROM located WHERE region <> '')
SELECT 'PATTERN' AS kind, a.valid_from AS day, NULL AS place, NULL AS region, NULL AS name, p.anchor,
       p.mornings, p.afternoons
FROM (SELECT DISTINCT ON (valid_from) valid_from, pattern_id FROM leave.work_pattern_assignments
      WHERE employee_id = :employee AND valid_from <= :monday::date + :days::int + 44 AND recorded_at <= (SELECT until FROM known)
      ORDER BY valid_from, id DESC) a
JOIN leave.work_patterns p ON p.id = a.pattern_id
UNION ALL SELECT 'HOME', NULL, location, NULL, NULL, NULL, NULL, NULL FROM home
UNION ALL SELECT 'WORKPLACE', valid_from, location, region, NULL, NULL, NULL, NULL FROM workplaces
    WHERE location IS NOT NULL OR region IS NOT NULL
UNION ALL SELECT 'LOCATION', valid_from, location, region, NULL, NULL, NULL, NULL FROM located
    WHERE region IS NOT NULL
UNION ALL (SELECT DISTINCT ON (region, day) 'OVERRIDE', day, closed, region, name, NULL::date,
                  NULL::integer[], NULL::integer[]
    FROM leave.holiday_overrides
    WHERE day BETWEEN :monday::date + :days::int - 44 AND :monday::date + :days::int + 44 AND recorded_at <= (SELECT until FROM known)
    ORDER BY region, day, id DESC)
UNION ALL SELECT 'HOLIDAY', h.day, NULL, h.region, h.name, NULL, NULL, NULL
    FROM regions r JOIN leave.holidays h ON h.region = r.region AND h.day BETWEEN :monday::date + :days::int - 44 AND :monday::date + :days::int + 44
UNION ALL SELECT 'STORED', make_date(y.year, 1, 1), NULL, y.region, NULL, NULL, NULL, NULL
    FROM regions r JOIN leave.holiday_years y ON y.region = r.region
        AND y.year BETWEEN extract(year FROM (:monday::date + :days::int - 44)) AND extract(year FROM (:monday::date + :days::int + 44));
SELECT start_date, start_part, end_date, end_part
FROM leave.leave_requests
WHERE employee_id = :employee AND end_date >= :monday::date + :days::int - 44 AND start_date <= :monday::date + :days::int + 44
  AND status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
ORDER BY start_date, id;
-- include part/entries.sql
WITH request AS (
    INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, end_date, start_part, end_part,
        working_days, reason, status, level, created_at, updated_at, version)
    VALUES (:employee, 'annual', (:monday::date + :days::int), (:monday::date + :days::int), 'FULL', 'FULL',
        1.0, 'load', 'PENDING', 1, now(), now(), 1)
    RETURNING id, version, created_at)
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
SELECT id, 'SUBMITTED', :employee, 'EMPLOYEE', 'API', version, created_at FROM request
RETURNING request_id AS request \gset
INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day,
    valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
    actor_id, reason, period, credit_no, revision)
SELECT employee_id, leave_type, leave_year, kind, amount, day,
       valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
       actor_id, reason, period, credit_no, revision
FROM unnest(ARRAY[:employee]::bigint[], ARRAY['annual'], ARRAY[extract(year FROM :monday::date + :days::int)::int],
            ARRAY['DEBIT'], ARRAY[-1.0]::numeric[], ARRAY[(:monday::date + :days::int)], ARRAY[NULL]::date[], ARRAY[NULL]::date[],
            ARRAY[NULL]::bigint[], ARRAY[NULL]::bigint[], ARRAY[:request]::bigint[], ARRAY[NULL]::bigint[],
            ARRAY[1]::bigint[], ARRAY[NULL]::bigint[], ARRAY[NULL]::text[], ARRAY[0], ARRAY[0], ARRAY[0])
     WITH ORDINALITY AS row (employee_id, leave_type, leave_year, kind, amount, day,
         valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
         actor_id, reason, period, credit_no, revision, position)
ORDER BY position
ON CONFLICT (employee_id, leave_type, kind, leave_year, period, credit_no, revision)
    WHERE kind IN ('GRANT', 'CARRY_IN', 'EXPIRY', 'CARRY_OUT', 'DEBT_IN') DO NOTHING
RETURNING id;
-- include part/projection.sql
-- include part/audit.sql
COMMIT;
