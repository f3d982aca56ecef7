# Starts and stops what is measured: one PostgreSQL, Daybook nodes, the Flask reference. All on 127.0.0.1, on free
# ports, with their files in $work. Sourced by "run".

pids=()
postgres=

free_port() {
  /usr/bin/python3 -c 'import socket
s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# PostgreSQL does not run as root; psql and pgbench connect by these variables.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
  local folder="$work/postgres"
  postgres="$(find /usr/lib/postgresql -maxdepth 1 -mindepth 1 | sort -V | tail -1)/bin"
  PATH="$postgres:$PATH"
  export PGHOST=127.0.0.1 PGPORT PGUSER=postgres
  PGPORT="$(free_port)"
  mkdir -p "$folder"
  [ "$(id -u)" != 0 ] || chown postgres "$folder"; chmod 711 "$work"
  (cd "$folder" && as_postgres initdb -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null)
  # Room for the rows and no checkpoint in the middle of a round; everything else as Debian ships it, fsync included.
  cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $PGPORT
unix_socket_directories = '$folder'
max_connections = 100
shared_buffers = 1GB
max_wal_size = 8GB
checkpoint_timeout = 30min
CONF
  (cd "$folder" && as_postgres pg_ctl -D "$folder/data" -l "$folder/log" -w start >/dev/null)
  psql -qd postgres -c "CREATE ROLE daybook LOGIN PASSWORD 'daybook'" -c 'CREATE DATABASE lms'
}

stop_postgres() {
  [ -z "$postgres" ] || (cd / && as_postgres "$postgres/pg_ctl" -D "$work/postgres/data" -m immediate -w stop >/dev/null) || true
}

# start_daybook DATABASE: a node on that database, made here, empty but for its tables. Sets daybook_url.
start_daybook() {
  psql -qd postgres -c "CREATE DATABASE $1 OWNER daybook"
  start_node "$1"
}

# start_node DATABASE [CLOCK]: a node on a database that is there, its business clock at that moment. Sets daybook_url and
# daybook_pid.
start_node() {
  local database="$1" port folder="$work/$1"
  port="$(free_port)"
  daybook_url="http://127.0.0.1:$port"
  mkdir -p "$folder"
  {
    cat "$root/config/payara/preboot.asadmin"
    echo 'set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1'
    echo 'set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false'
  } >"$folder/preboot.asadmin"
  DAYBOOK_DB_HOST=127.0.0.1 DAYBOOK_DB_PORT="$PGPORT" DAYBOOK_DB_NAME="$database" DAYBOOK_DB_USER=daybook \
    DAYBOOK_DB_PASSWORD=daybook DAYBOOK_SECRET="a secret of the benchmark, long enough" DAYBOOK_ACCESS_TOKEN_LIFE=PT59M \
    DAYBOOK_LIMITS_SUBMISSIONS_PER_MINUTE=1000000 DAYBOOK_LIMITS_SIGNED_IN_PER_HOUR=100000000 \
    DAYBOOK_CLOCK_START="${2-}" \
    java $java_options -Djava.io.tmpdir="$folder" \
    -jar "$payara_micro" --nocluster --disablephonehome --contextroot / --port "$port" \
    --logproperties "$root/config/payara/logging.properties" \
    --prebootcommandfile "$folder/preboot.asadmin" --postbootcommandfile "$root/config/payara/resources.asadmin" \
    --addlibs "$driver" --deploy "$war" >"$folder/log" 2>&1 &
  daybook_pid=$!
  pids+=($!)
  await "$daybook_url/health/ready" "$!" "$folder/log"
}

start_flask() {
  local port
  port="$(free_port)"
  flask_url="http://127.0.0.1:$port"
  export LMS_DSN="host=127.0.0.1 port=$PGPORT dbname=lms user=postgres"
  reset_flask
  (cd "$flask" && exec /usr/bin/gunicorn -w 4 -k gthread --threads 4 -b "127.0.0.1:$port" --log-level warning app:app) \
    >"$work/flask.log" 2>&1 &
  pids+=($!)
  await "$flask_url/employees?limit=1" "$!" "$work/flask.log"
}

await() {
  local url="$1" pid="$2" log="$3"
  for _ in $(seq 240); do
    kill -0 "$pid" 2>/dev/null || fail "a server ended early; its last words: $(tail -5 "$log")"
    ! curl -fs -m 2 -o /dev/null "$url" || return 0
    sleep 0.5
  done
  fail "$url did not answer within two minutes; see $log"
}

stop_all() {
  local pid
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  stop_postgres
  [ -n "$keep" ] || rm -rf "$work"
}
