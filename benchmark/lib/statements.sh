# Counts what Daybook sends for one call, as PostgreSQL logs it. Sourced by "run".

# bearing EMPLOYEE: the header with their access token.
bearing() {
  echo "Authorization: Bearer $(sed -n "$1p" "$work/tokens-$employees")"
}

# Prints "CALL NUMBER" lines, on data of the seed, with warm caches.
count_statements() {
  local url="$1" me call id=$((employees * per_employee + 1))
  me="$(bearing $((employees + 1)))"
  reset_daybook 1
  quiet_sql postgres -c "ALTER SYSTEM SET log_statement = 'all'" -c 'SELECT pg_reload_conf()'
  sleep 1
  for call in page balance stats approve submit; do
    quiet_sql daybook -c "SELECT 'begin $call'"
    case "$call" in
      page) curl -fs -o /dev/null -H "$me" "$url/api/v1/employees?limit=50" ;;
      balance) curl -fs -o /dev/null -H "$me" "$url/api/v1/employees/7/balance" ;;
      stats) curl -fs -o /dev/null -H "$me" "$url/api/v1/dashboard/stats" ;;
      approve) curl -fs -o /dev/null -H "$me" -X PUT "$url/api/v1/leave-requests/$id/approve" ;;
      submit)
        local day
        day="$(date -ud "@$((monday + 7 * 86400))" +%F)"
        curl -fs -o /dev/null -H "$(bearing 9)" -H 'Content-Type: application/json' \
          -d "{\"leaveType\":\"annual\",\"startDate\":\"$day\",\"endDate\":\"$day\"}" "$url/api/v1/leave-requests" ;;
    esac || fail "the call $call was refused while counting its statements"
  done
  quiet_sql daybook -c "SELECT 'begin nothing'"
  quiet_sql postgres -c "ALTER SYSTEM RESET log_statement" -c 'SELECT pg_reload_conf()'
  # Not counted: the begin and end of the transaction, and the pool's question whether a connection is alive.
  awk '/LOG:  statement: SELECT .begin / { sub(/.*begin /, ""); sub(/.$/, ""); call = $0; next }
    call && /LOG:  execute / && !/: (BEGIN|COMMIT|ROLLBACK)/ { count[call]++ }
    END { for (call in count) if (call != "nothing") print call, count[call] }' "$work/postgres/log"
}
