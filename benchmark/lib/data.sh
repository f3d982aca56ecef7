# Brings both databases to the same state before a round. Sourced by "run".

seed_daybook() {
  local database="$1" people="$2"
  quiet_sql "$database" -v employees="$people" -v per_employee="$per_employee" -f sql/seed.sql
  quiet_sql "$database" -f sql/project.sql
  sign_everybody_in "$database" "$people"
  quiet_sql "$database" -c 'VACUUM ANALYZE'
}

# sign_everybody_in DATABASE PEOPLE: on the node that was started last. Writes the access tokens, which live an hour, by
# the numbers of their owners.
sign_everybody_in() {
  psql -XAtq -v ON_ERROR_STOP=1 -d "$1" -f sql/sessions.sql | /usr/bin/python3 -B lib/tokens.py "$daybook_url" >"$work/tokens-$2"
}

# reset_daybook PENDING: the seed's rows, and so many pending requests after them.
reset_daybook() {
  local seeded=$((employees * per_employee))
  quiet_sql daybook -v seeded="$seeded" -f sql/reset.sql
  [ "$1" = 0 ] || quiet_sql daybook -v seeded="$seeded" -v employees="$employees" -v count="$1" -f sql/pending.sql
  quiet_sql daybook -f sql/project.sql
  quiet_sql daybook -c 'VACUUM ANALYZE' -c CHECKPOINT
}

reset_flask() {
  (cd "$flask" && /usr/bin/python3 -B app.py init "$employees" "$per_employee" >/dev/null)
}

reset_flask_pending() {
  reset_flask
  quiet_sql lms -c "INSERT INTO leave_requests (employee_id, leave_type, start_date, end_date, days)
      SELECT 1 + n % $employees, 'ANNUAL', date '2050-01-01' + n / $employees, date '2050-01-01' + n / $employees, 1
      FROM generate_series(0, $1 - 1) n"
  quiet_sql lms -c 'VACUUM ANALYZE' -c CHECKPOINT
}

quiet_sql() {
  psql -qX -v ON_ERROR_STOP=1 -o /dev/null -d "$@"
}
