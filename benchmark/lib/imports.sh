# Brings files in and takes them out again, with the time that it takes. Sourced by "imports".

# Ticks of processor time that the node and PostgreSQL have had so far.
processor_ticks() {
  local master
  master="$(head -1 "$work/postgres/data/postmaster.pid")"
  {
    awk '{ print $14 + $15 }' "/proc/${pids[0]}/stat"
    awk '{ print $14 + $15 + $16 + $17 }' "/proc/$master/stat"
    for child in $(pgrep -P "$master"); do awk '{ print $14 + $15 }' "/proc/$child/stat" 2>/dev/null || true; done
  } | awk '{ sum += $1 } END { print sum }'
}

# member NAME: of the JSON object on standard input.
member() {
  sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p"
}

# measure_import KIND TURN: appends "KIND TURN seconds processor-seconds".
measure_import() {
  local kind="$1" turn="$2" dry=false from ticks id look state
  [ "$turn" != try ] || dry=true
  from="$(date +%s.%N)" ticks="$(processor_ticks)"
  id="$(curl -fsS -H "$hr" -H 'Content-Type: text/csv' --data-binary "@$work/$kind.csv" \
    "$daybook_url/api/v1/imports?kind=$kind&dryRun=$dry" | member id)" || fail "$kind was not taken"
  state=WAITING
  while [ "$state" != DONE ]; do
    [ "$state" != FAILED ] || fail "the import of $kind failed: $look"
    sleep 0.5
    look="$(curl -fsS -H "$hr" "$daybook_url/api/v1/imports/$id")"
    state="$(member state <<<"$look")"
  done
  [ "$(member "$([ "$turn" = again ] && echo unchanged || echo added)" <<<"$look")" = "$lines" ] ||
    fail "not every line of $kind had its effect: $look"
  echo "$kind $turn $(date +%s.%N) $from $(processor_ticks) $ticks" |
    awk -v hertz="$(getconf CLK_TCK)" '{ printf "%s %s %.1f %.1f\n", $1, $2, $3 - $4, ($5 - $6) / hertz }' |
    tee -a "$work/imports" >&2
}

# measure_export NAME: appends "NAME export seconds lines".
measure_export() {
  local from count
  from="$(date +%s.%N)"
  count="$(curl -fsS -H "$hr" "$daybook_url/api/v1/exports/$1" | wc -l)"
  echo "$1 export $(date +%s.%N) $from $count" | awk '{ printf "%s %s %.1f %d\n", $1, $2, $3 - $4, $5 - 1 }' |
    tee -a "$work/imports" >&2
}

report_imports() {
  echo "- $(date -u '+%F %R UTC'), commit $(git rev-parse --short=8 HEAD), $(nproc) cores; one node with -Xmx512m, PostgreSQL beside it"
  echo "- $lines lines of each kind; resident memory of the node at most" \
    "$(awk '/VmHWM/ { printf "%d MiB", $2 / 1024 }' "/proc/${pids[0]}/status")"
  echo
  echo '| file | seconds, dry run | seconds, for real | of these processor time | seconds, again |'
  echo '|---|---|---|---|---|'
  awk '$2 != "export" { seconds[$1, $2] = $3; busy[$1, $2] = $4; if (!($1 in seen)) order[++kinds] = $1; seen[$1] }
    END { for (i = 1; i <= kinds; i++) { k = order[i]
      printf "| `%s` | %s | %s | %s | %s |\n", k, seconds[k, "try"], seconds[k, "bring"], busy[k, "bring"], seconds[k, "again"] } }' \
    "$work/imports"
  echo
  echo '| export | seconds | lines |'
  echo '|---|---|---|'
  awk '$2 == "export" { printf "| `%s` | %s | %s |\n", $1, $3, $4 }' "$work/imports"
}
