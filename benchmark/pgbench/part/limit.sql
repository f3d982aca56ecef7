INSERT INTO platform.rate_windows AS w (subject, hits)
VALUES ('submit ' || CAST(:employee AS text), ARRAY[clock_timestamp()])
ON CONFLICT (subject) DO UPDATE SET (hits, taken) = (
    SELECT CASE WHEN count(*) < 1000000
                THEN array_append(coalesce(array_agg(hit ORDER BY hit), '{}'), clock_timestamp())
                ELSE array_agg(hit ORDER BY hit) END,
           count(*) < 1000000
    FROM unnest(w.hits) AS hit
    WHERE hit > clock_timestamp() - make_interval(secs => 60))
RETURNING CASE WHEN taken THEN 0
               ELSE greatest(1, extract(epoch FROM
                        hits[1] + make_interval(secs => 60) - clock_timestamp()) * 1000)
          END AS wait;
