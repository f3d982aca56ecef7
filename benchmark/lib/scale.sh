# The cost of a submission in companies of different size: a node and a database each, loaded in turn. Sourced by "run".

# measure_scales URL-OF-THE-FIRST-NODE: appends "PEOPLE requests/s p50 p99 errors" to $work/scales.
measure_scales() {
  local -A url=([$employees]="$1")
  local people first=0
  for people in $scales; do
    say "filling a company of $people"
    start_daybook "daybook_$people"
    url[$people]="$daybook_url"
    seed_daybook "daybook_$people" "$people"
    say "warming up"
    load_http daybook "$daybook_url" submit 8 $((warm_up / 2)) "$people" 50000 >/dev/null
  done
  quiet_sql postgres -c CHECKPOINT
  for _ in $(seq "$scale_rounds"); do
    for people in $employees $scales; do
      # In a small company the days that load has booked would soon weigh more than the seed's.
      [ "$people" != "$employees" ] || reset_daybook 0
      echo "$people $(load_http daybook "${url[$people]}" submit 8 "$seconds" "$people" \
        $((people == employees ? 0 : first)))" >>"$work/scales"
      sleep 1
    done
    # Days that no round has used yet.
    first=$((first + seconds * 2000))
  done
}
