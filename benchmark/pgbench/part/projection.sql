WITH walked AS (
    INSERT INTO leave.account_years AS y (employee_id, leave_type, leave_year, entitled,
        carried_over, adjusted, taken, pending, expired, uncovered, available, steady_from, steady_until, uses)
    SELECT employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken,
           pending, expired, uncovered, available, steady_from, steady_until, uses::jsonb
    FROM unnest(ARRAY[:employee]::bigint[], ARRAY['annual'], ARRAY[extract(year FROM :monday::date + :days::int)::int], ARRAY[25.0000],
                ARRAY[0.0], ARRAY[366.0000], ARRAY[:taken]::numeric[], ARRAY[:pending]::numeric[], ARRAY[0.0], ARRAY[0.0000],
                ARRAY[391 - :taken::int - :pending::int]::numeric[],
                ARRAY[date_trunc('year', :monday::date + :days::int)::date],
                ARRAY[(date_trunc('year', :monday::date + :days::int) + interval '1 year - 1 day')::date],
                ARRAY['[[4522,46,1.0000],[6022,46,1.0000],[7522,46,1.0000],[9022,46,1.0000],[10522,46,1.0000],[12022,46,1.0000],[13522,46,1.0000],[15022,46,1.0000],[16522,46,1.0000],[18022,46,1.0000],[19522,46,1.0000],[21022,46,1.0000],[22522,46,1.0000],[24022,46,1.0000],[25522,46,1.0000],[27022,46,1.0000],[28522,46,1.0000],[30022,46,1.0000],[31522,46,1.0000],[33022,46,1.0000],[34522,46,1.0000],[36022,46,1.0000],[37522,46,1.0000],[39022,46,1.0000],[40522,46,1.0000]]'])
         AS row (employee_id, leave_type, leave_year, entitled, carried_over, adjusted, taken,
             pending, expired, uncovered, available, steady_from, steady_until, uses)
    ON CONFLICT (employee_id, leave_type, leave_year) DO UPDATE SET
        entitled = excluded.entitled, carried_over = excluded.carried_over,
        adjusted = excluded.adjusted, taken = excluded.taken, pending = excluded.pending,
        expired = excluded.expired, uncovered = excluded.uncovered, available = excluded.available,
        steady_from = excluded.steady_from, steady_until = excluded.steady_until, uses = excluded.uses
    RETURNING y.employee_id, y.leave_type, y.leave_year, y.available),
due AS (
    UPDATE leave.accounts a SET next_due = d.day
    FROM (SELECT DISTINCT employee_id, leave_type, day
          FROM unnest(ARRAY[:employee]::bigint[], ARRAY['annual'],
                      ARRAY[(date_trunc('year', :today::date) + interval '1 year')::date])
               AS row (employee_id, leave_type, day)) d
    WHERE a.employee_id = d.employee_id AND a.leave_type = d.leave_type
      AND d.day IS NOT NULL AND a.next_due IS DISTINCT FROM d.day)
INSERT INTO leave.leave_balance_history AS h (employee_id, leave_type, balance, year)
SELECT employee_id, leave_type, available, leave_year FROM walked WHERE available IS NOT NULL
ON CONFLICT (employee_id, leave_type, year) DO UPDATE SET
    balance = excluded.balance, updated_at = now()
WHERE h.balance <> excluded.balance;
