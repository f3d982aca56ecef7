# One round of load: prints "requests/s p50 p99 errors", times in milliseconds. Sourced by "run".

# First free Monday of the load, 45 weeks before this week's Monday (days since 1970 are counted from a Thursday).
monday=$((((($(date +%s) / 86400 + 3) / 7 * 7 - 3) - 315) * 86400))

# load_http SYSTEM URL CALL CONNECTIONS SECONDS PEOPLE FIRST
load_http() {
  wrk -t1 -c"$4" -d"$5s" --timeout 20s -s "wrk/$1.lua" "$2" -- "$3" "$6" "$7" "$monday" "$work/tokens-$6" |
    awk '/^RESULT/ { printf "%.1f %s %s %d\n", $2 / $3, $5, $6, $4 }'
}

# load_pgbench DATABASE CALL CONNECTIONS SECONDS PEOPLE SEEDED. As many clients as connections, but not more than the
# application's pool has. A fifth of the transactions is logged for the percentiles.
load_pgbench() {
  local clients=$(($3 < pool ? $3 : pool)) prefix="$work/pgbench"
  rm -f "$prefix".*
  awk '/^-- include / { while ((getline line < ("pgbench/" $3)) > 0) print line; next } { print }' "pgbench/$2.sql" \
    >"$work/pgbench.sql"
  pgbench -n -M prepared -c "$clients" -j 1 -T "$4" -f "$work/pgbench.sql" -D i=0 -D first=0 -D clients="$clients" \
    -D employees="$5" -D seeded="$6" -D monday="$(date -ud "@$monday" +%F)" -D today="$(date -u +%F)" \
    -l --log-prefix="$prefix" --sampling-rate=0.2 "$1" >"$work/pgbench-out" 2>"$work/pgbench-errors" || true
  local rate failed
  rate="$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/pgbench-out")"
  failed="$(grep -c 'ERROR\|aborted' "$work/pgbench-errors" || true)"
  cat "$prefix".* | awk '{ print $3 / 1000 }' | sort -n |
    awk -v rate="${rate:-0}" -v failed="$failed" \
      '{ ms[NR] = $1 } END { printf "%.1f %.3f %.3f %d\n", rate, ms[int(NR * 0.5) + 1], ms[int(NR * 0.99) + 1], failed }'
}
