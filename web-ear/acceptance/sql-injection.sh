#!/usr/bin/env bash
# Lets sqlmap (level 3) try every query parameter of the served OpenAPI document, on a standalone Daybook with the demo
# company that it starts and ends itself. Ends with 0 only if every parameter was tried and none takes SQL. Needs what
# ./verify builds, sqlmap, curl and python3. About ten minutes. Usage: sql-injection.sh [PART OF A PATH]
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
only="${1-}"
jar="$root/web-ear/standalone/target/daybook-standalone.jar"
[ -e "$jar" ] || { echo "sql-injection: run ./verify first, it builds $jar" >&2; exit 1; }
work="$(mktemp -d)"
port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
base="http://127.0.0.1:$port"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# The token and the budget outlast the run.
DAYBOOK_ACCESS_TOKEN_LIFE=PT59M DAYBOOK_LIMITS_SIGNED_IN_PER_HOUR=1000000 DAYBOOK_LIMITS_ANONYMOUS_PER_HOUR=1000000 DAYBOOK_LIMITS_ANONYMOUS_PER_DAY=1000000 \
  "$java" -jar "$jar" --demo --port "$port" --data "$work/data" >"$work/out" 2>&1 </dev/null &
daybook=$!
stop() {
  kill "$daybook" 2>/dev/null || true
  wait "$daybook" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
for _ in $(seq 300); do
  kill -0 "$daybook" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
  curl -fsS -o /dev/null "$base/health/ready" 2>/dev/null && grep -q '@' "$work/out" && break
  sleep 1
done

login="$(python3 - "$work/out" <<'PY'
import json, re, sys
line = next(line for line in open(sys.argv[1]) if re.match(r"\s*administrator\b", line, re.I) and "@" in line)
email, password = re.search(r"(\S+@\S+)\s+(\S.*?)\s*$", line).groups()
print(json.dumps({"email": email, "password": password}))
PY
)"
token="$(curl -fsS "$base/api/v1/auth/login" -H 'Content-Type: application/json' -d "$login" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["access_token"])')"
curl -fsS "$base/api/v1/openapi.json" -o "$work/openapi.json"

# A line an operation: method, address with an accepted value for one query parameter, its name.
python3 - "$work/openapi.json" "$base" "$only" >"$work/operations" <<'PY'
import json, sys
from urllib.parse import urlencode
document, base, only = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
for path, methods in document["paths"].items():
    for method, operation in methods.items():
        queries = [p for p in operation.get("parameters", []) if p.get("in") == "query"]
        # Without an identity provider, which the demo has none of, these do not exist.
        if not queries or only not in path or "/auth/sso/" in path:
            continue
        address = base + path.replace("{id}", "5")
        for parameter in queries:
            name = parameter["name"]
            # Each by itself, so that no other one narrows what it finds or is refused before it.
            example = parameter.get("example", "1")
            text = str(example).lower() if isinstance(example, bool) else example
            print(method.upper(), address + "?" + urlencode({name: text}), name)
PY

tried=0
while read -r method url name; do
  echo "sql-injection: $method ${url#"$base"}"
  sqlmap --batch --disable-coloring --flush-session --output-dir "$work/sqlmap" -u "$url" --method "$method" -p "$name" \
    --headers "Authorization: Bearer $token" --level 3 --risk 1 --dbms PostgreSQL --threads 2 --time-sec 3 --timeout 20 \
    >"$work/sqlmap.out" 2>&1 </dev/null || true
  if ! grep -q 'all tested parameters do not appear to be injectable' "$work/sqlmap.out" || grep -qE '(401|429|500) \(|not authorized' "$work/sqlmap.out"; then
    tail -40 "$work/sqlmap.out" >&2
    echo "sql-injection: $method $url: see above" >&2
    exit 1
  fi
  tried=$((tried + 1))
done <"$work/operations"
kill -0 "$daybook" 2>/dev/null || { echo "sql-injection: Daybook did not survive" >&2; exit 1; }
[ "$tried" -gt 0 ] || { echo "sql-injection: nothing to try" >&2; exit 1; }
echo "sql-injection: $tried parameters, none takes SQL"
