WITH event AS (
    INSERT INTO platform.audit_events (action, actor_kind, actor_id, channel, correlation_id,
        subject_type, subject_id, person_id, origin_hash, change_hash)
    VALUES ('leave-request.written', 'PERSON', :employee, 'API', gen_random_uuid()::text,
        'leave-request', :request, :employee, sha256('origin'), sha256('change'))
    RETURNING id)
INSERT INTO platform.audit_values (audit_id, origin_salt, address, change_salt, before, after)
SELECT id, substr(sha256('origin'), 1, 16), '127.0.0.1', substr(sha256('change'), 1, 16), CAST(NULL AS json),
       CAST('{"capacity":"EMPLOYEE","employeeId":1,"endDate":"2026-01-12","endPart":"FULL","leaveType":"annual","reason":"load","startDate":"2026-01-12","startPart":"FULL","status":"PENDING","workingDays":1}' AS json)
FROM event;
