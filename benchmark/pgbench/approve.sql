-- What Daybook sends for one approval. Variables: see lib/measure.sh.
\set i :i + 1
\set number :i * :clients + :client_id
-- include part/place.sql
\set request :seeded + 1 + :number
\set caller :employees + 1
BEGIN;
SELECT employee_id FROM leave.accounts WHERE employee_id = (SELECT employee_id FROM leave.leave_requests WHERE id = :request)
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
WHERE a.employee_id = (SELECT employee_id FROM leave.leave_requests WHERE id = :request)
ORDER BY a.employee_id, t.position, a.leave_type, p.id;
SELECT id, approved_by, created_at, decided_at, employee_id, end_date, end_part, leave_type, level, reason, start_date,
    start_part, status, updated_at, version, working_days
FROM leave.leave_requests WHERE (id = :request);
UPDATE leave.leave_requests SET approved_by = :caller, decided_at = now(), status = 'APPROVED', updated_at = now(), version = 2
WHERE ((id = :request) AND (version = 1));
INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, comment, request_version, at)
VALUES (:request, 'APPROVED', :caller, 'HR', 'API', NULL, 2, now());
-- include part/entries.sql
-- include part/projection.sql
-- include part/audit.sql
COMMIT;
