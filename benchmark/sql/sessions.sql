-- A session for everybody, with a refresh token that follows from the person's number, and the list of these tokens.
INSERT INTO employee.sessions (employee_id, channel, family_hash, token_hash, created_at, last_used_at, expires_at)
SELECT id, 'API', translate(encode(sha256(convert_to(family, 'UTF8')), 'base64'), '+/=', '-_'),
       translate(encode(sha256(convert_to(turn, 'UTF8')), 'base64'), '+/=', '-_'), now(), now(), now() + interval '1 day'
FROM employee.employees
CROSS JOIN LATERAL (
    SELECT translate(encode(sha256(convert_to('family' || id, 'UTF8')), 'base64'), '+/=', '-_') AS family,
           translate(encode(sha256(convert_to('turn' || id, 'UTF8')), 'base64'), '+/=', '-_') AS turn) t;

SELECT 'dbr_' || translate(encode(sha256(convert_to('family' || id, 'UTF8')), 'base64'), '+/=', '-_')
    || translate(encode(sha256(convert_to('turn' || id, 'UTF8')), 'base64'), '+/=', '-_')
FROM employee.employees ORDER BY id;
